import { type ClipRun, type Comparison, TEXT_PROMPTS } from './measurements.ts'

/** Medians for one clip length. */
export interface ClipRow extends ClipRun, Comparison {
  readonly seconds: number
  /** Null where it cannot be measured. */
  readonly peakMemoryBytes: number | null
}

export interface DeviceReport {
  readonly device: 'webgpu' | 'wasm'
  readonly format: string
  readonly threads: number
  /** Files fetched from the local server, stored, checked and prepared. */
  readonly firstLoadMs: number
  /** Files read from the browser's storage, checked and prepared. */
  readonly reloadMs: number
  readonly clips: readonly ClipRow[]
}

export interface BenchReport {
  readonly date: string
  readonly machine: {
    readonly cpu: string
    readonly cores: number
    readonly memoryBytes: number
    readonly chromium: string
  }
  readonly model: { readonly name: string; readonly version: string; readonly bytes: number }
  /** Why the app takes the device it takes here. */
  readonly deviceReason: string
  readonly repetitions: number
  readonly devices: readonly DeviceReport[]
}

const CLIP_COLUMNS = [
  'clip',
  'audio tokens',
  'encode ms',
  'prefill ms',
  'first question: first text ms',
  'of a recording: first text ms',
  'further question: first text ms',
  'decode tokens/s',
  'peak memory MB',
]

const TEXT_COLUMNS = [
  'clip',
  'prefix + question tokens',
  'further question ms',
  'text after a prefix ms',
  'text, question alone ms',
  'text, whole prompt ms',
]

/** The report as Markdown. */
export function formatReport(report: BenchReport): string {
  const { machine, model, date, repetitions } = report
  const gigabytes = (machine.memoryBytes / 1e9).toFixed(0)
  return [
    `${machine.cpu}, ${machine.cores} cores, ${gigabytes} GB; Chromium ${machine.chromium}; ${date}.`,
    `${model.name} ${model.version}, ${megabytes(model.bytes)} MB; medians of ${repetitions} runs after a warm-up.`,
    report.deviceReason,
    ...report.devices.flatMap((device) => ['', ...deviceLines(device)]),
    '',
    'First text: from handing over the clip, from the end of a recording that was heard while it was made, or from',
    'asking again about it. Text: the language model alone, its first token after as long a cached prefix, on the',
    'question alone, and on the whole prompt with nothing cached; in brackets, how much longer the further question',
    'takes.',
    'Peak memory: the page process and the GPU process together (VmHWM).',
  ].join('\n')
}

function deviceLines({ device, format, threads, firstLoadMs, reloadMs, clips }: DeviceReport): string[] {
  const onThreads = device === 'wasm' ? `, ${threads} ${threads === 1 ? 'thread' : 'threads'}` : ''
  return [
    `**${device}** (${format}${onThreads}). Loading: ${whole(firstLoadMs)} ms at the first visit from a local` +
      ` server, ${whole(reloadMs)} ms from the browser's storage.`,
    '',
    row(CLIP_COLUMNS),
    row(CLIP_COLUMNS.map(() => '---:')),
    ...clips.map(clipRow),
    '',
    row(TEXT_COLUMNS),
    row(TEXT_COLUMNS.map(() => '---:')),
    ...clips.map(textRow),
  ]
}

function clipRow(clip: ClipRow): string {
  return row([
    `${clip.seconds} s`,
    whole(clip.audioTokens),
    whole(clip.encodeMs),
    whole(clip.prefillMs),
    whole(clip.firstQuestionMs),
    whole(clip.recordedMs),
    whole(clip.furtherQuestionMs),
    clip.decodeTokensPerSecond.toFixed(1),
    clip.peakMemoryBytes === null ? 'not measured' : megabytes(clip.peakMemoryBytes),
  ])
}

function textRow({ seconds, prefixTokens, questionTokens, furtherQuestionMs, textMs }: ClipRow): string {
  const compared = TEXT_PROMPTS.map((kind) => {
    const longer = (furtherQuestionMs / textMs[kind] - 1) * 100
    return `${whole(textMs[kind])} (${signed(longer)} %)`
  })
  return row([`${seconds} s`, `${prefixTokens} + ${questionTokens}`, whole(furtherQuestionMs), ...compared])
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function whole(value: number): string {
  return value.toFixed(0)
}

function signed(value: number): string {
  return `${value < 0 ? '' : '+'}${value.toFixed(0)}`
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}
