import { TAKE_OVER } from './shell.ts'

/** Whether the app is kept for offline use, and if not, why not, as a sentence. */
export type OfflineShell = { readonly stored: true } | { readonly stored: false; readonly reason: string }

/** Pages that run a version share this lock; whoever has it alone may change the version. */
const VERSION_LOCK = `earshot ${document.baseURI}`

/**
 * Lets a newer version that waits take over, if no other page runs the older one. Resolves to whether it did: this page
 * has then to be loaded again. Asked before the page runs anything, since its files are of the older version.
 */
export async function newerVersionTookOver(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  // Where the browser forbids service workers, asking for one fails, and there is none that could wait.
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined)
  const waiting = registration?.waiting
  if (!waiting) return false
  return navigator.locks.request(VERSION_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return false
    waiting.postMessage(TAKE_OVER)
    return activated(waiting)
  })
}

/** Keeps the version as it is while this page runs. The lock of a page that is left would outlast it by a moment. */
export function keepVersion(): void {
  if (!('locks' in navigator)) return
  const hold = () =>
    void navigator.locks.request(VERSION_LOCK, { mode: 'shared' }, () => {
      return new Promise<void>((release) => {
        addEventListener('pagehide', () => release(), { once: true })
      })
    })
  hold()
  addEventListener('pageshow', ({ persisted }) => persisted && hold())
}

/** Installs the service worker beside the page. Resolves once a whole copy of the app is stored, or never will be. */
export async function registerServiceWorker(): Promise<OfflineShell> {
  if (import.meta.env.DEV) {
    return { stored: false, reason: 'The development server keeps nothing for offline use.' }
  }
  if (!('serviceWorker' in navigator)) {
    return {
      stored: false,
      reason: 'This browser keeps no app for offline use here: open Earshot over https or on localhost.',
    }
  }
  try {
    const address = new URL('service-worker.js', document.baseURI)
    // none: the browser asks the site itself, and not its HTTP cache, whether there is a newer version.
    const registration = await navigator.serviceWorker.register(address, { updateViaCache: 'none' })
    if (registration.active || (registration.installing && (await activated(registration.installing)))) {
      return { stored: true }
    }
    return {
      stored: false,
      reason: 'The app could not be kept for offline use: not all of its files arrived.',
    }
  } catch (fault) {
    const cause = fault instanceof Error ? fault.message : String(fault)
    return { stored: false, reason: `The app could not be kept for offline use (${cause}).` }
  }
}

/** Whether a worker comes to serve pages; false if it is given up. */
function activated(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(true)
      if (worker.state === 'redundant') resolve(false)
    })
  })
}
