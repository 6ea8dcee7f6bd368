import { readFile } from 'node:fs/promises'
import { EarshotError } from '../core/errors.ts'
import { mixToMono, resample } from '../core/resample.ts'
import { readWav } from '../core/wav.ts'

/** What the engine listens to, read from a file. */
export interface ClipFile {
  /** Mono, 16 kHz, -1..1. */
  readonly samples: Float32Array
  /** The file ends before the length it announces; what is there was read. */
  readonly truncated: boolean
}

/** Reads a wav file of any rate and any number of channels. Every error names the file. */
export async function readClipFile(path: string): Promise<ClipFile> {
  const bytes = await readBytes(path)
  if (bytes.byteLength === 0) throw new EarshotError('audio-empty', `${path} is empty: give a recording.`)
  if (!looksLikeWav(bytes)) {
    throw new EarshotError(
      'audio-unreadable',
      `${path} is not a wav file: Node reads wav only, so convert it first or open it in the app.`,
    )
  }
  try {
    const { channels, sampleRate, truncated } = readWav(bytes)
    return { samples: resample(mixToMono(channels), sampleRate), truncated }
  } catch (fault) {
    if (fault instanceof EarshotError) throw new EarshotError(fault.code, `${path}: ${fault.message}`)
    throw fault
  }
}

function looksLikeWav(bytes: ArrayBuffer): boolean {
  return /^(RIFF|RF64).{4}WAVE/s.test(Buffer.from(bytes).toString('latin1', 0, 12))
}

async function readBytes(path: string): Promise<ArrayBuffer> {
  try {
    return new Uint8Array(await readFile(path)).buffer
  } catch (cause) {
    throw new EarshotError('audio-unreadable', readingFault(path, cause), { cause })
  }
}

function readingFault(path: string, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ENOENT') return `There is no file ${path}: check the path.`
  if (code === 'EISDIR') return `${path} is a folder: give a wav file.`
  return `${path} cannot be read: check that this user may.`
}
