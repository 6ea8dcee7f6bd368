import { EarshotError } from '../core/errors.ts'
import { SPEECH_SAMPLE_RATE } from '../core/resample.ts'
import { readWav, writeWav } from '../core/wav.ts'
import type { ClipRecord } from './records.ts'
import type { ClipAudio, EarshotState, Services } from './types.ts'

/** The sound of a clip: the one on screen, from storage, or from the samples that ship. */
export async function loadClipAudio(
  get: () => EarshotState,
  services: Services,
  clip: ClipRecord,
): Promise<ClipAudio> {
  const shown = get().audio
  if (shown?.clipId === clip.id) return shown
  const wav = await readSource(services, clip)
  const { samples } = await services.decode(wav, clip.title)
  return { clipId: clip.id, samples, wav }
}

async function readSource(services: Services, clip: ClipRecord): Promise<Blob> {
  if (clip.source.kind === 'sample') return services.fetchSample(clip.source.file)
  const stored = await services.storage.readAudio(clip.id)
  if (stored !== null) return stored
  throw new EarshotError(
    'audio-unreadable',
    `The sound of “${clip.title}” is no longer stored on this device. Its transcript and answers are still here; open the file again to ask more.`,
  )
}

/** The samples as the 16-bit wav that is stored, and as they will read back from it: a reload changes no answer. */
export function toStoredSound(samples: Float32Array): Pick<ClipAudio, 'samples' | 'wav'> {
  const bytes = writeWav(samples, SPEECH_SAMPLE_RATE)
  const [mono = samples] = readWav(bytes).channels
  return { samples: mono, wav: new Blob([bytes], { type: 'audio/wav' }) }
}
