import { fileURLToPath } from 'node:url'
import type { AudioModel } from '../core/interface.ts'
import { AudioLLM } from '../engine/engine.ts'
import type { Terminal } from './command.ts'

/** The bundle that comes with Earshot. */
export const SHIPPED_MODEL = fileURLToPath(new URL('../../public/models/earshot-tiny', import.meta.url))

/** Opens the bundle in `folder`, saying so. */
export async function openModel(folder: string, terminal: Terminal): Promise<AudioModel> {
  terminal.note(`Loading ${folder}`)
  const model = await AudioLLM.open(folder)
  const { name, device, loadMs } = model.info
  terminal.note(`${name} is ready on ${device} after ${(loadMs / 1000).toFixed(1)} s`)
  return model
}
