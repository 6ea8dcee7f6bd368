import { concat } from '../core/concat.ts'
import { EarshotError } from '../core/errors.ts'
import { createResampler, SPEECH_SAMPLE_RATE } from '../core/resample.ts'
import { meterLevel } from './level.ts'
// Vite bundles a worker entry as its own same-origin file, which is what addModule and a strict CSP need.
import workletUrl from './recorder.worklet.ts?worker&url'

export interface RecorderEvents {
  /** level: 0..1 on a decibel scale; seconds: recorded so far. Some twenty times a second. */
  onLevel(level: number, seconds: number): void
  /** The microphone went away while recording; what was recorded is still there for `stop`. */
  onLost(): void
}

export interface ActiveRecording {
  /** What was recorded so far from a sample on, mono at 16 kHz. */
  since(startSample: number): Float32Array
  /** Ends the recording and gives it, mono at 16 kHz. */
  stop(): Promise<Float32Array>
  /** Ends the recording and forgets it. */
  discard(): Promise<void>
}

/** Asks for the microphone and records until stopped. Throws EarshotError `microphone-denied` or `-missing`. */
export async function startRecording(events: RecorderEvents): Promise<ActiveRecording> {
  const stream = await openMicrophone()
  const context = new AudioContext()
  try {
    return await recordStream(stream, context, events)
  } catch (thrown) {
    await release(stream, context)
    throw thrown
  }
}

async function recordStream(
  stream: MediaStream,
  context: AudioContext,
  events: RecorderEvents,
): Promise<ActiveRecording> {
  await context.audioWorklet.addModule(workletUrl)
  await context.resume()
  const worklet = new AudioWorkletNode(context, 'earshot-recorder', {
    numberOfOutputs: 0,
    channelCount: 1,
    channelCountMode: 'explicit',
  })
  const resampler = createResampler(context.sampleRate, SPEECH_SAMPLE_RATE)
  /** Mono, 16 kHz. */
  const blocks: Float32Array[] = []
  let recordedSamples = 0
  const keep = (samples: Float32Array) => {
    blocks.push(samples)
    recordedSamples += samples.length
  }
  const flushed = new Promise<void>((resolve) => {
    worklet.port.onmessage = ({ data }: MessageEvent<Float32Array | null>) => {
      if (data === null) return resolve()
      keep(resampler.push(data))
      events.onLevel(meterLevel(data), recordedSamples / SPEECH_SAMPLE_RATE)
    }
  })
  const source = context.createMediaStreamSource(stream)
  source.connect(worklet)
  for (const track of stream.getAudioTracks()) track.addEventListener('ended', events.onLost, { once: true })

  return {
    since(startSample) {
      let firstSample = recordedSamples
      let first = blocks.length
      while (first > 0 && firstSample > startSample) firstSample -= (blocks[--first] as Float32Array).length
      return concat(blocks.slice(first)).subarray(startSample - firstSample)
    },
    async stop() {
      worklet.port.postMessage('stop')
      await flushed
      await release(stream, context)
      keep(resampler.finish())
      return concat(blocks)
    },
    discard: () => release(stream, context),
  }
}

async function openMicrophone(): Promise<MediaStream> {
  if (navigator.mediaDevices === undefined) {
    throw new EarshotError(
      'microphone-missing',
      'Recording needs a secure page: open Earshot over https or on localhost.',
    )
  }
  try {
    // The model was trained on plain sound: the browser's call processing would only damage it.
    const audio = { echoCancellation: false, noiseSuppression: false, autoGainControl: false }
    return await navigator.mediaDevices.getUserMedia({ audio })
  } catch (thrown) {
    throw microphoneError(thrown)
  }
}

function microphoneError(thrown: unknown): EarshotError {
  const name = thrown instanceof DOMException ? thrown.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') {
    return new EarshotError(
      'microphone-denied',
      'The microphone is blocked for this page. Allow it in the address bar’s site settings, then record again, or open a file instead.',
      { cause: thrown },
    )
  }
  if (name === 'NotFoundError' || name === 'OverconstrainedError') {
    return new EarshotError(
      'microphone-missing',
      'No microphone was found. Plug one in and record again, or open a file instead.',
      {
        cause: thrown,
      },
    )
  }
  return new EarshotError(
    'microphone-missing',
    'The microphone could not be started; another program may be using it. Close that program and record again.',
    { cause: thrown },
  )
}

async function release(stream: MediaStream, context: AudioContext): Promise<void> {
  for (const track of stream.getTracks()) track.stop()
  if (context.state !== 'closed') await context.close()
}
