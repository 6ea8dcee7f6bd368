import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { badCheckpoint, type Checkpoint } from './checkpoint.ts'
import { type LoraSettings, withLora } from './lora.ts'
import { openCheckpoint } from './open.ts'

const CONFIG = 'adapter_config.json'
const WEIGHTS = ['adapter_model.safetensors', 'adapter_model.bin']

/**
 * Merges the adapter at `path` into a checkpoint: a folder as PEFT saves it, its file of weights, or a file
 * with `r` and `alpha` in its metadata. Throws `bad-checkpoint` on what cannot be merged.
 */
export async function withLoraFrom(base: Checkpoint, path: string): Promise<Checkpoint> {
  if (!existsSync(path)) throw badCheckpoint(path, 'does not exist')
  const isFolder = statSync(path).isDirectory()
  const folder = isFolder ? path : dirname(path)
  const config = join(folder, CONFIG)
  const settings = existsSync(config) ? peftSettings(readFileSync(config, 'utf8')) : undefined
  if (isFolder && !settings) throw badCheckpoint(path, `has no ${CONFIG}, which a folder of PEFT has`)
  const weights = WEIGHTS.map((name) => join(folder, name)).find((file) => existsSync(file))
  if (isFolder && !weights) throw badCheckpoint(path, `has no ${WEIGHTS.join(' or ')}`)
  const adapter = await openCheckpoint(isFolder && weights ? weights : path)
  try {
    return withLora(base, adapter, settings)
  } catch (thrown) {
    adapter.close()
    throw thrown
  }
}

/** What changes the meaning of an adapter's matrices, or comes in addition to them; `false`, null or absent is fine. */
const REFUSED = [
  'fan_in_fan_out',
  'use_dora',
  'lora_bias',
  'modules_to_save',
  'trainable_token_indices',
  'layer_replication',
  'alora_invocation_tokens',
  'target_parameters',
  'use_qalora',
  'use_bdlora',
]

/** Starting values that leave the base's weights as they are; PiSSA, OLoRA, CorDA and LoftQ take from them. */
const KEEPS_BASE = ['gaussian', 'eva', 'orthogonal']

/** The settings of PEFT's `LoraConfig`: https://github.com/huggingface/peft, src/peft/tuners/lora/config.py */
export function peftSettings(json: string): LoraSettings {
  const config = parseConfig(json)
  if (config.peft_type !== 'LORA') {
    throw badCheckpoint(CONFIG, `describes an adapter of type ${config.peft_type}; LORA can be merged`)
  }
  for (const key of REFUSED) {
    const value = config[key]
    const unset = Array.isArray(value) && value.length === 0
    if (value && !unset)
      throw badCheckpoint(CONFIG, `sets ${key}, with which an adapter cannot be merged here`)
  }
  if ((config.bias ?? 'none') !== 'none') {
    throw badCheckpoint(CONFIG, `trains biases (bias: ${config.bias}), which cannot be merged here`)
  }
  if (typeof config.init_lora_weights === 'string' && !KEEPS_BASE.includes(config.init_lora_weights)) {
    throw badCheckpoint(
      CONFIG,
      `starts from ${config.init_lora_weights}, which changes the base; save it as a plain LoRA`,
    )
  }
  return {
    rank: positive(config.r, 'r'),
    alpha: positive(config.lora_alpha, 'lora_alpha'),
    rankPattern: pattern(config.rank_pattern, 'rank_pattern'),
    alphaPattern: pattern(config.alpha_pattern, 'alpha_pattern'),
    rankStabilised: config.use_rslora === true,
  }
}

function parseConfig(json: string): Record<string, unknown> {
  try {
    const config: unknown = JSON.parse(json)
    if (typeof config === 'object' && config !== null) return config as Record<string, unknown>
  } catch (cause) {
    throw badCheckpoint(CONFIG, 'is not JSON', { cause })
  }
  throw badCheckpoint(CONFIG, 'is not a JSON object')
}

function pattern(value: unknown, key: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([module, number]) => [module, positive(number, `${key} of ${module}`)]),
  )
}

function positive(value: unknown, key: string): number {
  if (typeof value !== 'number' || !(value > 0))
    throw badCheckpoint(CONFIG, `has no positive number as ${key}`)
  return value
}
