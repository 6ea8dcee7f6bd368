/** What PyTorch computed for a row: the golden files of training/golden, in one form for every system. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileSource } from '../src/builder/checkpoint/byte-source.ts'
import { openSafetensors } from '../src/builder/checkpoint/safetensors.ts'
import { readWav } from '../src/core/wav.ts'
import { tone } from './tone.ts'

/** A long tensor of which a part is stored. */
export interface StoredRows {
  readonly rows: number
  /** The stored rows as [start, end). */
  readonly kept: readonly (readonly [number, number])[]
  /** They themselves, one after the other: (kept rows, columns). */
  readonly values: Float32Array
  /** The sum over all rows, also those that are not stored. (columns) */
  readonly sum: Float32Array
}

export interface OracleClip {
  readonly name: string
  /** Mono, 16 kHz. */
  readonly samples: Float32Array
  readonly question: string
  /** Time first: (mel frames, mels), or (samples, 1). */
  readonly features: StoredRows
  /** (audio tokens, hidden) */
  readonly audioTokens: StoredRows
  /** Greedy, past any end of the answer. */
  readonly answerIds: readonly number[]
  /** Between the two best tokens of each step, in logits. */
  readonly margins: readonly number[]
}

export interface OraclePrompt {
  readonly name: string
  readonly question: string
  /** The builder's option that gives this wording; null for the one it gives by itself. */
  readonly wording: string | null
  /** Before and after the audio; null where the oracle keeps the ids alone. */
  readonly text: readonly string[] | null
  readonly beforeIds: readonly number[]
  readonly afterIds: readonly number[]
}

export interface TokenCount {
  readonly seconds: number
  readonly samples: number
  /** Null where the published model refuses the clip. */
  readonly tokens: number | null
}

export interface Oracle {
  /** The published layout is unverified: what the row shows holds for the layout that was taken. */
  readonly layoutAssumed: boolean
  readonly endIds: readonly number[]
  readonly clips: readonly OracleClip[]
  readonly prompts: readonly OraclePrompt[]
  readonly counts: readonly TokenCount[]
}

interface StackGolden {
  readonly system: string
  readonly layout_assumed: boolean
  readonly placeholder: string
  readonly end_ids: readonly number[]
  readonly prompts: readonly {
    readonly name: string
    readonly wording: string
    readonly question: string | null
    readonly text: string
    readonly before_ids: readonly number[]
    readonly after_ids: readonly number[]
  }[]
  readonly counts: readonly {
    readonly seconds: number
    readonly samples: number
    readonly tokens: number | null
  }[]
  readonly clips: readonly {
    readonly name: string
    readonly samples: number
    readonly prompt: string
    readonly rows: Readonly<Record<'features' | 'audio_tokens', Pick<StoredRows, 'rows' | 'kept'>>>
    readonly answer_ids: readonly number[]
    readonly margins: readonly number[]
  }[]
}

/** Wordings that a system knows beside its first. */
const OTHER_WORDINGS = ['passage', 'transcribe']

/** The golden files of a stacking system: training/oracle/systems/README.md. */
export function readStackOracle(folder: string): Oracle {
  const golden = JSON.parse(readFileSync(join(folder, 'golden.json'), 'utf8')) as StackGolden
  const tensors = openSafetensors(fileSource(join(folder, 'golden.safetensors')))
  const prompts = golden.prompts.map((prompt): OraclePrompt => {
    const { name, before_ids: beforeIds, after_ids: afterIds } = prompt
    const wording = OTHER_WORDINGS.includes(name) ? name : null
    // Words around the audio without a place for a question are the question.
    const words = prompt.wording.replace(golden.placeholder, '').trim()
    const question = prompt.question ?? (wording === null ? words : '')
    return { name, question, wording, text: prompt.text.split(golden.placeholder), beforeIds, afterIds }
  })
  const clips = golden.clips.map((clip): OracleClip => {
    const stored = (key: 'features' | 'audio_tokens'): StoredRows => ({
      ...clip.rows[key],
      values: tensors.read(`${clip.name}.${key}`),
      sum: tensors.read(`${clip.name}.${key}_sum`),
    })
    return {
      name: clip.name,
      samples: tone(clip.samples),
      question: prompts.find(({ name }) => name === clip.prompt)?.question ?? '',
      features: stored('features'),
      audioTokens: stored('audio_tokens'),
      answerIds: clip.answer_ids,
      margins: clip.margins,
    }
  })
  tensors.close()
  const { layout_assumed: layoutAssumed, end_ids: endIds, counts } = golden
  return { layoutAssumed, endIds, clips, prompts, counts }
}

interface TinyGolden {
  readonly prefix_ids: readonly number[]
  readonly clips: readonly {
    readonly wav: string
    readonly tensors: string
    readonly question: string
    readonly suffix_ids: readonly number[]
    readonly answer_ids: readonly number[]
    readonly margins: readonly number[]
  }[]
}

/** `<|im_end|>` and `<|endoftext|>` of SmolLM2. */
const TINY_END_IDS = [2, 0]

/** The golden files of earshot-tiny: training/oracle. It drops blanks, so that no length alone gives a count. */
export function readTinyOracle(folder: string): Oracle {
  const golden = JSON.parse(readFileSync(join(folder, 'golden.json'), 'utf8')) as TinyGolden
  const clips = golden.clips.map((clip): OracleClip => {
    const wav = Uint8Array.from(readFileSync(join(folder, clip.wav))).buffer
    const tensors = openSafetensors(fileSource(join(folder, clip.tensors)))
    const stored = (name: string, isTimeFirst: boolean): StoredRows => {
      const [first = 0, second = 0] = tensors.tensors.get(name)?.shape ?? []
      const values = tensors.read(name)
      return isTimeFirst ? whole(values, first) : whole(transposed(values, first), second)
    }
    const read = {
      name: clip.wav,
      samples: readWav(wav).channels[0] ?? new Float32Array(0),
      question: clip.question,
      features: stored('log_mel', false),
      audioTokens: stored('audio_vectors', true),
      answerIds: clip.answer_ids,
      margins: clip.margins,
    }
    tensors.close()
    return read
  })
  const prompts = golden.clips.map(
    (clip): OraclePrompt => ({
      name: clip.wav,
      question: clip.question,
      wording: null,
      text: null,
      beforeIds: golden.prefix_ids,
      afterIds: clip.suffix_ids,
    }),
  )
  return { layoutAssumed: false, endIds: TINY_END_IDS, clips, prompts, counts: [] }
}

/** All of a tensor's rows. */
function whole(values: Float32Array, rows: number): StoredRows {
  return { rows, kept: [[0, rows]], values, sum: sumOfRows(values, rows) }
}

/** (rows, columns) -> (columns), added up in double precision. */
export function sumOfRows(values: Float32Array, rows: number): Float32Array {
  const columns = values.length / rows
  const sum = new Float64Array(columns)
  for (let i = 0; i < values.length; i++)
    sum[i % columns] = (sum[i % columns] as number) + (values[i] as number)
  return Float32Array.from(sum)
}

/** (rows, columns) -> (columns, rows) */
export function transposed(values: Float32Array, rows: number): Float32Array {
  const columns = values.length / rows
  return values.map((_, i) => values[(i % rows) * columns + Math.floor(i / rows)] as number)
}
