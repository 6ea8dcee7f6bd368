/** A time in a clip as people read it: 0:07, 12:30, 1:02:05. */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  const rest = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** A length as it is spoken: "12 seconds", "3 minutes 5 seconds". */
export function speakDuration(seconds: number): string {
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60)
  const rest = whole % 60
  const parts = [
    minutes > 0 && count(minutes, 'minute'),
    (rest > 0 || minutes === 0) && count(rest, 'second'),
  ]
  return parts.filter(Boolean).join(' ')
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}

/** Bytes in the decimal units that file managers show: 34 kB, 156 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1e3) return `${bytes} B`
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)} kB`
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`
}

/** A wait: 85 ms, 1.4 s. */
export function formatMs(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
}

/** When a clip was made: the time of day for today's, the date for the others. */
export function formatWhen(whenMs: number, nowMs: number): string {
  const when = new Date(whenMs)
  const isToday = when.toDateString() === new Date(nowMs).toDateString()
  return isToday
    ? when.toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hour12: false })
    : when.toLocaleDateString('en', { day: 'numeric', month: 'short', year: 'numeric' })
}

const DEVICE_NAMES = { webgpu: 'WebGPU', wasm: 'wasm', cpu: 'CPU' } as const

export function deviceName(device: keyof typeof DEVICE_NAMES): string {
  return DEVICE_NAMES[device]
}
