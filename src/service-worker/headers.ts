/**
 * What goes with every response of the app: from the production server, and from the service worker's copies on
 * hosts that cannot send headers. Nothing may be fetched from anywhere but the app's own origin, and the page is
 * cross-origin isolated, which wasm threads need.
 * https://web.dev/articles/coop-coep
 */

/** What a document may also say of itself in a `<meta>`: all but `frame-ancestors`, which only a header can say. */
export const DOCUMENT_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ')

export const APP_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${DOCUMENT_POLICY}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}
