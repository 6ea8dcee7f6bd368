import type { AnswerRecord } from '../state/records.ts'

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

/** When a clip was made: the time of day for today's, the date for the others. */
export function formatWhen(whenMs: number, nowMs: number): string {
  const when = new Date(whenMs)
  const isToday = when.toDateString() === new Date(nowMs).toDateString()
  return isToday
    ? when.toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hour12: false })
    : when.toLocaleDateString('en', { day: 'numeric', month: 'short', year: 'numeric' })
}

/** A question as it is shown. */
export function questionName({ question }: Pick<AnswerRecord, 'question'>): string {
  return question === '' ? 'The clip itself' : question
}

const DEVICE_NAMES = { webgpu: 'WebGPU', wasm: 'wasm', cpu: 'CPU' } as const

export function deviceName(device: keyof typeof DEVICE_NAMES): string {
  return DEVICE_NAMES[device]
}
