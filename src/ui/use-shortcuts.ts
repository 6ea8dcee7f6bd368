import { useEffect, useEffectEvent } from 'react'
import { focusQuestion } from './question-field.ts'
import { useEarshotStore } from './store-context.tsx'

const TEXT_FIELDS = 'input, textarea, select'
/** Space presses these. */
const PRESSABLE = `button, a, ${TEXT_FIELDS}`

/** Single keys for the whole page, unless what has the focus wants them itself. */
export function useShortcuts(openHelp: () => void): void {
  const store = useEarshotStore()

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (document.querySelector('dialog[open]') !== null) return
    const takenBy = event.key === ' ' ? PRESSABLE : TEXT_FIELDS
    if (event.target instanceof Element && event.target.closest(takenBy) !== null) return
    const state = store.getState()
    const actions: Record<string, () => void> = {
      ' ': () => void state.togglePlay(),
      r: () => void (state.recording.phase === 'recording' ? state.stopRecording() : state.startRecording()),
      o: () => document.querySelector<HTMLInputElement>('input[type="file"]')?.click(),
      '/': focusQuestion,
      '?': openHelp,
    }
    const action = actions[event.key.toLowerCase()]
    if (action === undefined) return
    event.preventDefault()
    action()
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
