/** Collects the microphone's mono samples into blocks and posts each, with the rest, when told to stop. */

// TypeScript has no library for the worklet scope; these are the parts used here (Web Audio API, section 1.32).
declare const registerProcessor: (name: string, processor: new () => AudioWorkletProcessor) => void
declare class AudioWorkletProcessor {
  readonly port: MessagePort
}

/** 2048 samples are 43 ms at 48 kHz: a smooth meter at little messaging. */
const BLOCK_SAMPLES = 2048

class RecorderProcessor extends AudioWorkletProcessor {
  block = new Float32Array(BLOCK_SAMPLES)
  filledSamples = 0
  stopped = false

  constructor() {
    super()
    this.port.onmessage = () => {
      this.post()
      this.stopped = true
      this.port.postMessage(null)
    }
  }

  /** inputs[0]: (channels, 128). Returning false lets the browser end the processor. */
  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    const mono = inputs[0]?.[0]
    if (this.stopped || mono === undefined) return !this.stopped
    let readSamples = 0
    while (readSamples < mono.length) {
      const room = Math.min(BLOCK_SAMPLES - this.filledSamples, mono.length - readSamples)
      this.block.set(mono.subarray(readSamples, readSamples + room), this.filledSamples)
      this.filledSamples += room
      readSamples += room
      if (this.filledSamples === BLOCK_SAMPLES) this.post()
    }
    return true
  }

  post(): void {
    if (this.filledSamples === 0) return
    const samples = this.block.slice(0, this.filledSamples)
    this.filledSamples = 0
    this.port.postMessage(samples, [samples.buffer])
  }
}

registerProcessor('earshot-recorder', RecorderProcessor)
