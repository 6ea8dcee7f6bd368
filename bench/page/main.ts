/** The measured page: the app's own engine, worker and storage, without the interface around them. */
import type { AudioModel, Clip, ModelInfo } from '../../src/core/interface.ts'
import { mixToMono, resample, SPEECH_SAMPLE_RATE } from '../../src/core/resample.ts'
import { readWav } from '../../src/core/wav.ts'
import { openModel } from '../../src/worker/client.ts'
import type { BenchDevice, ClipRun, TextPromptRequest } from '../measurements.ts'

const MODEL_URL = new URL('models/earshot-tiny/', document.baseURI).href
const SAMPLES = ['planning-note', 'gate-announcement', 'bee-lecture']

const FIRST_QUESTION = 'When will Laura finish the drawings?'
const FURTHER_QUESTION = 'When do the builders start?'
/** Asks for a long answer: decoding speed over a few tokens says little. */
const LONG_QUESTION = 'Repeat every word that was said.'
const LONG_ANSWER_TOKENS = 48

/** What the driver outside the browser calls. */
export interface BenchPage {
  /** Opens the model and keeps it for `measureClip`. */
  open(device: BenchDevice): Promise<ModelInfo>
  close(): Promise<void>
  /** Listens to the samples, one after the other, cut or repeated to `seconds`, and asks three questions. */
  measureClip(seconds: number): Promise<ClipRun>
  /** Milliseconds from a text prompt's ids to the language model's first token, `repetitions` times. */
  measureTextPrompt(request: TextPromptRequest): Promise<number[]>
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
    if (!model) throw new Error('open the model first')
    const samples = await speechOf(seconds)
    const startMs = performance.now()
    const clip = await model.listen(samples)
    const listenMs = performance.now() - startMs
    const first = await ask(clip, FIRST_QUESTION)
    const further = await ask(clip, FURTHER_QUESTION)
    const long = await ask(clip, LONG_QUESTION)
    const { audioTokens, timings } = clip
    await clip.dispose()
    return {
      ...timings,
      audioTokens,
      firstQuestionMs: listenMs + first.firstPieceMs,
      furtherQuestionMs: further.firstPieceMs,
      furtherPromptTokens: further.promptTokens,
      decodeTokensPerSecond: long.decodeTokensPerSecond,
      decodedTokens: long.tokens,
    }
  },
  measureTextPrompt(request) {
    const worker = new Worker(new URL('./text-prompt.worker.ts', import.meta.url), { type: 'module' })
    return new Promise<number[]>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<number[]>) => resolve(data))
      worker.addEventListener('error', (event) => reject(new Error(event.message)))
      worker.postMessage({ ...request, url: MODEL_URL })
    }).finally(() => worker.terminate())
  },
}

/** Asks, and notes when the first text stood on this page. */
async function ask(clip: Clip, question: string) {
  const startMs = performance.now()
  let firstPieceMs: number | null = null
  const answer = clip.ask(question, { maxTokens: LONG_ANSWER_TOKENS })
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
