import { fileURLToPath } from 'node:url'
import type { AudioModel } from '../core/interface.ts'
import { AudioLLM, type OpenOptions } from '../engine/engine.ts'
import type { Terminal } from './command.ts'

/** The bundle that comes with Earshot. */
export const SHIPPED_MODEL = fileURLToPath(new URL('../../public/models/earshot-tiny', import.meta.url))

/** Opens the bundle in `folder`, in the weight format recommended for this device unless told otherwise, and says so. */
export async function openModel(
  folder: string,
  terminal: Terminal,
  options: Pick<OpenOptions, 'format' | 'secondEar'> = {},
): Promise<AudioModel> {
  terminal.note(`Loading ${folder}`)
  const model = await AudioLLM.open(folder, options)
  const { info } = model
  terminal.note(
    `${info.name} (${info.format}) is ready on ${info.device} after ${(info.loadMs / 1000).toFixed(1)} s`,
  )
  return model
}
