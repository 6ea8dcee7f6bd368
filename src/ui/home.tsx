import { Lock } from 'lucide-react'
import { formatSeconds } from '../core/format.ts'
import type { SampleClip } from '../state/records.ts'
import { SourceButtons } from './source-buttons.tsx'
import { useEarshot } from './store-context.tsx'
import { useFocusWhenLost } from './use-focus-when-lost.ts'

/** What stands where no clip is open: what this is, the ways in, and three clips to try. */
export function Home() {
  const samples = useEarshot((state) => state.samples)
  const opening = useEarshot((state) => state.opening)
  const title = useFocusWhenLost<HTMLHeadingElement>()
  return (
    <div className="home">
      <h1 ref={title} tabIndex={-1} className="home-title">
        Ask a recording.
      </h1>
      <p className="home-lead">
        Open a voice note, a meeting or a lecture, or record one here. Earshot hears it once; then ask what
        you like.
      </p>
      <SourceButtons size="large" />
      <p className="home-hint" role="status">
        {opening === null ? 'Or drop a file anywhere on this page, or paste one.' : `Opening “${opening}”…`}
      </p>
      {samples.length > 0 && (
        <section className="samples" aria-labelledby="samples-title">
          <h2 id="samples-title">Try one of these</h2>
          <ul>
            {samples.map((sample) => (
              <SampleCard key={sample.file} sample={sample} />
            ))}
          </ul>
        </section>
      )}
      <p className="home-privacy">
        <Lock aria-hidden />
        The model runs in this browser. Nothing leaves this device. It understands English only.
      </p>
    </div>
  )
}

function SampleCard({ sample }: { sample: SampleClip }) {
  const openSample = useEarshot((state) => state.openSample)
  return (
    <li>
      <button type="button" className="sample" onClick={() => void openSample(sample)}>
        <span className="sample-title">{sample.title}</span>
        {sample.questions[0] !== undefined && <span className="sample-question">{sample.questions[0]}</span>}
        <span className="sample-length">{formatSeconds(sample.durationSeconds)}</span>
      </button>
    </li>
  )
}
