import { type RefObject, useEffect, useRef } from 'react'
import { useEarshotStore } from './store-context.tsx'

/** Gives the focus to an element when it appears, if what had the focus has gone from the page. */
export function useFocusWhenLost<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null)
  const store = useEarshotStore()
  useEffect(() => {
    const focused = document.activeElement
    // While the page itself is loading nothing was lost: the first Tab goes to its first control.
    if (!store.getState().restored) return
    if (focused === null || focused === document.body) element.current?.focus({ preventScroll: true })
  }, [store])
  return element
}
