/** Figures as people read them. */

/** "640 bytes", "12.3 kB", "173 MB", "1.2 GB": powers of ten, three digits. */
export function formatBytes(bytes: number): string {
  if (bytes < 1e3) return bytes === 1 ? '1 byte' : `${Math.round(bytes)} bytes`
  if (bytes < 999.5e3) return `${threeDigits(bytes / 1e3)} kB`
  if (bytes < 999.5e6) return `${threeDigits(bytes / 1e6)} MB`
  return `${threeDigits(bytes / 1e9)} GB`
}

/** A place in a clip: "0:07", "1:05", "1:00:05", full seconds only. */
export function formatSeconds(seconds: number): string {
  const whole = Math.floor(Math.max(0, seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

/** How long something took: "8 ms", "812 ms", "1.23 s", "65 s". */
export function formatMs(ms: number): string {
  return ms < 999.5 ? `${Math.round(ms)} ms` : `${threeDigits(ms / 1e3)} s`
}

/** Three significant digits, no trailing zeros: 1.2, 12.3, 173. */
function threeDigits(value: number): string {
  return String(value < 100 ? Number(value.toPrecision(3)) : Math.round(value))
}
