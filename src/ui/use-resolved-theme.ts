import { useLayoutEffect, useSyncExternalStore } from 'react'
import { useEarshot } from './store-context.tsx'

const darkQuery = () => window.matchMedia('(prefers-color-scheme: dark)')

function subscribeToSystem(listener: () => void): () => void {
  const query = darkQuery()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Light or dark as shown: the person's choice, else the system's. Also tells the style sheet. */
export function useResolvedTheme(): 'light' | 'dark' {
  const theme = useEarshot((state) => state.theme)
  const isSystemDark = useSyncExternalStore(subscribeToSystem, () => darkQuery().matches)
  const resolved = theme === 'system' ? (isSystemDark ? 'dark' : 'light') : theme
  // Before any canvas draws: its effect reads the colours.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = resolved
  }, [resolved])
  return resolved
}
