import { EarshotError } from '../core/errors.ts'
import type { AnswerStats, AudioModel, Clip, Device, ModelInfo } from '../core/interface.ts'
import { readClipFile } from './clip-file.ts'
import type { Terminal } from './command.ts'
import type { Question } from './question-file.ts'

/** What the command line says of one answered question. */
export interface AnswerRecord {
  readonly audio: string
  readonly question: string
  readonly answer: string
  readonly transcript: string
  readonly audioTokens: number
  readonly audioSeconds: number
  readonly device: Device
  readonly secondEar: ModelInfo['secondEar']
  readonly timings: {
    readonly loadMs: number
    /** Of the clip, as prefillMs: spent once and repeated with each of its questions. */
    readonly encodeMs: number
    readonly prefillMs: number
    readonly firstTokenMs: number
    readonly decodeTokensPerSecond: number
  }
}

export interface ListenerOptions {
  /** Called once, when the first clip has been read: bad input is told before a model is loaded. */
  readonly openModel: () => Promise<AudioModel>
  readonly terminal: Terminal
  readonly maxTokens: number | undefined
}

/** Answers questions about clip files with one model; each clip is heard once, until it is forgotten. */
export interface Listener {
  answer(question: Question): Promise<AnswerRecord>
  forget(audio: string): Promise<void>
  dispose(): Promise<void>
}

export function createListener({ openModel, terminal, maxTokens }: ListenerOptions): Listener {
  const clips = new Map<string, Clip>()
  let model: AudioModel | null = null

  async function hear(audio: string): Promise<{ clip: Clip; heardBy: AudioModel }> {
    const known = clips.get(audio)
    if (known && model) return { clip: known, heardBy: model }
    const { samples, truncated } = await readClipFile(audio)
    if (truncated) terminal.note(`${audio} ends earlier than it says: listening to what is there.`)
    model ??= await openModel()
    terminal.note(`Listening to ${audio}`)
    const clip = await model.listen(samples)
    clips.set(audio, clip)
    if (clip.coveredSeconds < clip.durationSeconds) {
      terminal.note(`${audio} is too long: answers draw on its first ${Math.floor(clip.coveredSeconds)} s.`)
    }
    return { clip, heardBy: model }
  }

  return {
    async answer({ audio, question }) {
      const { clip, heardBy } = await hear(audio)
      const stats = await answered(clip, question, maxTokens)
      return {
        audio,
        question,
        answer: stats.text.trim(),
        transcript: clip.transcriptText,
        audioTokens: clip.audioTokens,
        audioSeconds: clip.durationSeconds,
        device: heardBy.info.device,
        secondEar: heardBy.info.secondEar,
        timings: {
          loadMs: heardBy.info.loadMs,
          ...clip.timings,
          firstTokenMs: stats.firstTokenMs,
          decodeTokensPerSecond: stats.decodeTokensPerSecond,
        },
      }
    },
    async forget(audio) {
      await clips.get(audio)?.dispose()
      clips.delete(audio)
    },
    async dispose() {
      for (const clip of clips.values()) await clip.dispose()
      await model?.dispose()
    },
  }
}

type Answered = Pick<AnswerStats, 'text' | 'firstTokenMs' | 'decodeTokensPerSecond'>

/** That nothing was heard is an answer about the clip, not a fault of the input. */
async function answered(clip: Clip, question: string, maxTokens: number | undefined): Promise<Answered> {
  try {
    return await clip.ask(question, maxTokens === undefined ? {} : { maxTokens }).done
  } catch (fault) {
    if (!(fault instanceof EarshotError) || fault.code !== 'audio-no-speech') throw fault
    return { text: fault.message, firstTokenMs: 0, decodeTokensPerSecond: 0 }
  }
}
