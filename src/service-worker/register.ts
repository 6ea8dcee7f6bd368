/** Whether the app is kept for offline use, and if not, why not, as a sentence. */
export type OfflineShell = { readonly stored: true } | { readonly stored: false; readonly reason: string }

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
