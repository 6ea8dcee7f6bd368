import { AudioLines, Mic } from 'lucide-react'
import { useRef } from 'react'
import { useEarshot } from './store-context.tsx'

const ACCEPTED = 'audio/*,video/mp4,video/webm,.wav,.mp3,.m4a,.aac,.ogg,.oga,.opus,.flac,.webm,.mp4'

/** The two ways in. They stand once on the page: large where there is no clip, compact beside one. */
export function SourceButtons({ size }: { size: 'large' | 'compact' }) {
  const openFile = useEarshot((state) => state.openFile)
  const startRecording = useEarshot((state) => state.startRecording)
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="source-buttons" data-size={size}>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          // Emptied, so that choosing the same file once more is a change again.
          event.target.value = ''
          if (file !== undefined) void openFile(file)
        }}
      />
      <button type="button" className="button button-primary" onClick={() => input.current?.click()}>
        <AudioLines aria-hidden />
        <span>Open audio</span>
      </button>
      <button type="button" className="button" onClick={() => void startRecording()}>
        <Mic aria-hidden className="record-glyph" />
        <span>Record</span>
      </button>
    </div>
  )
}
