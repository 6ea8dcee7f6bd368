/** The held-out clips, as `earshot_training.heldout` made them: `index.jsonl` beside the wav files. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EarshotError } from '../src/core/errors.ts'

export interface HeldOutQuestion {
  /** who, what, when, where, how many, which, why, how; yes-no; refusal. */
  readonly kind: string
  readonly question: string
  /** All accepted answers; `yes` or `no`; none where the clip does not say. */
  readonly answers: readonly string[]
  /** Index of the question that is asked before this one, in the same conversation. */
  readonly follows?: number
}

export interface HeldOutClip {
  readonly id: string
  readonly set: 'answers' | 'words' | 'human' | 'sounds'
  readonly kind: string
  /** Relative to the index. */
  readonly path: string
  /** The synthesiser, `human`, or where a sound is from. */
  readonly family: string
  readonly voice: string
  readonly condition: string
  /** What is said; empty for sounds. */
  readonly text: string
  /** The sound label that is right; empty for speech and for noise. */
  readonly label: string
  readonly questions: readonly HeldOutQuestion[]
}

export async function readHeldOut(folder: string): Promise<HeldOutClip[]> {
  const path = join(folder, 'index.jsonl')
  try {
    const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
    return lines.map((line) => JSON.parse(line) as HeldOutClip)
  } catch (cause) {
    const advice = 'make the clips with "python -m earshot_training.heldout", see training/README.md'
    throw new EarshotError('bad-option', `${path} cannot be read: ${advice}.`, { cause })
  }
}

/** One clip in `every` of each set, kind, family and condition, so that a part is made up as the whole is. */
export function part(clips: readonly HeldOutClip[], every: number): HeldOutClip[] {
  const counts = new Map<string, number>()
  return clips.filter(({ set, kind, family, condition, label }) => {
    const group = set === 'answers' ? `${set} ${condition}` : [set, kind, family, condition, label].join(' ')
    const count = counts.get(group) ?? 0
    counts.set(group, count + 1)
    return count % every === 0
  })
}

/** What another recogniser heard: clip id -> transcript. */
export type Transcripts = ReadonlyMap<string, string>

/** Lines of `{"id": clip, "transcript": text}`. */
export async function readTranscripts(path: string): Promise<Transcripts> {
  try {
    const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
    const rows = lines.map((line) => JSON.parse(line) as { id: string; transcript: string })
    return new Map(rows.map(({ id, transcript }) => [id, transcript]))
  } catch (cause) {
    throw new EarshotError('bad-option', `${path} holds no transcripts: a line is {"id", "transcript"}.`, {
      cause,
    })
  }
}
