import { useState } from 'react'
import { ClipView } from './clip-view.tsx'
import { DropOverlay } from './drop-overlay.tsx'
import { Header } from './header.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { Home } from './home.tsx'
import { LibraryNav } from './library-nav.tsx'
import { ModelDialog } from './model-dialog.tsx'
import { Notices } from './notices.tsx'
import { RecordingView } from './recording-view.tsx'
import { useEarshot } from './store-context.tsx'
import { useResolvedTheme } from './use-resolved-theme.ts'
import { useShortcuts } from './use-shortcuts.ts'

type Panel = 'model' | 'help' | null

export function App() {
  const [panel, setPanel] = useState<Panel>(null)
  const [isLibraryOpen, setLibraryOpen] = useState(false)
  const hasLibrary = useEarshot((state) => state.clips.length > 0)
  useResolvedTheme()
  useShortcuts(() => setPanel('help'))
  const closePanel = () => setPanel(null)

  return (
    <div className="app" data-library={hasLibrary ? 'shown' : 'empty'}>
      <Header
        isLibraryOpen={isLibraryOpen}
        onLibrary={() => setLibraryOpen(!isLibraryOpen)}
        onModel={() => setPanel('model')}
        onHelp={() => setPanel('help')}
      />
      {hasLibrary && <LibraryNav isOpen={isLibraryOpen} onClose={() => setLibraryOpen(false)} />}
      <main className="main">
        <Notices />
        <MainView />
      </main>
      <DropOverlay />
      <ModelDialog isOpen={panel === 'model'} onClose={closePanel} />
      <HelpDialog isOpen={panel === 'help'} onClose={closePanel} />
    </div>
  )
}

function MainView() {
  const isRecording = useEarshot((state) => state.recording.phase !== 'idle')
  const clip = useEarshot((state) => state.clips.find(({ id }) => id === state.currentClipId))
  if (isRecording) return <RecordingView />
  return clip === undefined ? <Home /> : <ClipView key={clip.id} clip={clip} />
}
