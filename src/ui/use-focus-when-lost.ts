import { type RefObject, useEffect, useRef } from 'react'

/** Gives the focus to an element when it appears, if what had the focus has gone from the page. */
export function useFocusWhenLost<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null)
  useEffect(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) element.current?.focus({ preventScroll: true })
  }, [])
  return element
}
