import { CircleQuestionMark, Menu, Monitor, Moon, Sun } from 'lucide-react'
import type { Theme } from '../state/types.ts'
import { IconButton } from './icon-button.tsx'
import { Logo } from './logo.tsx'
import { ModelStatusPill } from './model-status-pill.tsx'
import { SourceButtons } from './source-buttons.tsx'
import { useEarshot } from './store-context.tsx'

interface HeaderProps {
  isLibraryOpen: boolean
  onLibrary(): void
  onModel(): void
  onHelp(): void
}

export function Header({ isLibraryOpen, onLibrary, onModel, onHelp }: HeaderProps) {
  const hasLibrary = useEarshot((state) => state.clips.length > 0)
  const isClipShown = useEarshot((state) => state.currentClipId !== null && state.recording.phase === 'idle')
  const selectClip = useEarshot((state) => state.selectClip)
  return (
    <header className="header">
      {hasLibrary && (
        <button
          type="button"
          className="icon-button header-library"
          aria-label="Library"
          aria-expanded={isLibraryOpen}
          aria-controls="library"
          onClick={onLibrary}
        >
          <Menu aria-hidden />
        </button>
      )}
      <button
        type="button"
        className="wordmark"
        aria-label="Earshot, start page"
        onClick={() => void selectClip(null)}
      >
        <Logo />
        <span>Earshot</span>
      </button>
      {isClipShown && <SourceButtons size="compact" />}
      <ModelStatusPill onOpen={onModel} />
      <ThemeButton />
      <IconButton label="Help" title="Help and shortcuts (?)" onClick={onHelp}>
        <CircleQuestionMark aria-hidden />
      </IconButton>
    </header>
  )
}

const THEME_CYCLE: Record<Theme, { next: Theme; label: string; Icon: typeof Sun }> = {
  system: { next: 'light', label: 'Appearance: as the system', Icon: Monitor },
  light: { next: 'dark', label: 'Appearance: light', Icon: Sun },
  dark: { next: 'system', label: 'Appearance: dark', Icon: Moon },
}

function ThemeButton() {
  const theme = useEarshot((state) => state.theme)
  const setTheme = useEarshot((state) => state.setTheme)
  const { next, label, Icon } = THEME_CYCLE[theme]
  return (
    <IconButton label={label} title={label} onClick={() => setTheme(next)}>
      <Icon aria-hidden />
    </IconButton>
  )
}
