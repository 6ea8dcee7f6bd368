/** The measured page: the app's own engine, worker and storage, without the interface around them. */
import type { AudioModel, Clip, ModelInfo } from '../../src/core/interface.ts'
import { mixToMono, resample, SPEECH_SAMPLE_RATE } from '../../src/core/resample.ts'
import { readWav } from '../../src/core/wav.ts'
import { openModel } from '../../src/worker/client.ts'
import {
  type BenchDevice,
  type ClipRun,
  type Comparison,
  type ComparisonRequest,
  median,
  TEXT_PROMPTS,
  type TextPrompt,
} from '../measurements.ts'
import { openTextPrompter } from './text-prompter.ts'

const MODEL_URL = new URL('models/earshot-tiny/', document.baseURI).href
const SAMPLES = ['planning-note', 'gate-announcement', 'bee-lecture']

const FIRST_QUESTION = 'When will Laura finish the drawings?'
const FURTHER_QUESTION = 'When do the builders start?'
/** Asks for a long answer: decoding speed over a few tokens says little. */
const LONG_QUESTION = 'Repeat every word that was said.'
const LONG_ANSWER_TOKENS = 48
/** Lets the threads of one model come to rest before the other is timed. */
const REST_MS = 200

/** What the driver outside the browser calls. */
export interface BenchPage {
  /** Opens the model and keeps it for `measureClip`. */
  open(device: BenchDevice): Promise<ModelInfo>
  close(): Promise<void>
  /** Listens to the samples, one after the other, cut or repeated to `seconds`, and asks. */
  measureClip(seconds: number): Promise<ClipRun>
  /** A further question about such a clip, and text prompts as long, in turns. Medians. */
  compare(request: ComparisonRequest): Promise<Comparison>
}

let model: AudioModel | null = null

const page: BenchPage = {
  async open(device) {
    model = await openModel(MODEL_URL, { device })
    return model.info
  },
  async close() {
    await model?.dispose()
    model = null
  },
  async measureClip(seconds) {
    const samples = await speechOf(seconds)
    const { clip, firstTextMs: firstQuestionMs } = await hearAndAsk(samples)
    const { decodeTokensPerSecond } = await ask(clip, LONG_QUESTION)
    const { audioTokens, timings } = clip
    await clip.dispose()
    await opened().listenSoFar(samples, 0)
    const recorded = await hearAndAsk(samples)
    await recorded.clip.dispose()
    return {
      ...timings,
      audioTokens,
      firstQuestionMs,
      recordedMs: recorded.firstTextMs,
      decodeTokensPerSecond,
    }
  },
  async compare({ device, seconds, repetitions }) {
    const clip = await opened().listen(await speechOf(seconds))
    const { audioTokens } = clip
    const { promptTokens: questionTokens } = await ask(clip, FURTHER_QUESTION, 1)
    const prompter = await openTextPrompter({ url: MODEL_URL, device, questionTokens, audioTokens })
    const furtherMs: number[] = []
    const textMs: Record<TextPrompt, number[]> = { question: [], afterPrefix: [], whole: [] }
    // Round 0 warms up.
    for (let round = 0; round <= repetitions; round++) {
      await rest()
      const { firstPieceMs } = await ask(clip, FURTHER_QUESTION, 1)
      if (round > 0) furtherMs.push(firstPieceMs)
      for (const kind of TEXT_PROMPTS) {
        await rest()
        const firstTokenMs = await prompter.firstTokenMs(kind)
        if (round > 0) textMs[kind].push(firstTokenMs)
      }
    }
    prompter.close()
    await clip.dispose()
    return {
      questionTokens,
      prefixTokens: prompter.prefixTokens,
      furtherQuestionMs: median(furtherMs),
      textMs: {
        question: median(textMs.question),
        afterPrefix: median(textMs.afterPrefix),
        whole: median(textMs.whole),
      },
    }
  },
}

function opened(): AudioModel {
  if (model) return model
  throw new Error('open the model first')
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST_MS))
}

/** Milliseconds from handing over the samples to the first text of an answer. */
async function hearAndAsk(samples: Float32Array) {
  const startMs = performance.now()
  const clip = await opened().listen(samples)
  const listenMs = performance.now() - startMs
  const { firstPieceMs } = await ask(clip, FIRST_QUESTION)
  return { clip, firstTextMs: listenMs + firstPieceMs }
}

/** Asks, and notes when the first text stood on this page. */
async function ask(clip: Clip, question: string, maxTokens = LONG_ANSWER_TOKENS) {
  const startMs = performance.now()
  let firstPieceMs: number | null = null
  const answer = clip.ask(question, { maxTokens })
  for await (const _ of answer) firstPieceMs ??= performance.now() - startMs
  return { ...(await answer.done), firstPieceMs: firstPieceMs ?? performance.now() - startMs }
}

async function speechOf(seconds: number): Promise<Float32Array> {
  const clips = await Promise.all(SAMPLES.map(fetchSample))
  const speech = new Float32Array(seconds * SPEECH_SAMPLE_RATE)
  for (let at = 0, i = 0; at < speech.length; i++) {
    const clip = clips[i % clips.length] as Float32Array
    speech.set(clip.subarray(0, speech.length - at), at)
    at += clip.length
  }
  return speech
}

async function fetchSample(name: string): Promise<Float32Array> {
  const response = await fetch(new URL(`samples/${name}.wav`, document.baseURI))
  const { channels, sampleRate } = readWav(await response.arrayBuffer())
  return resample(mixToMono(channels), sampleRate)
}

Object.assign(window, { earshotBench: page })
