import { closeSync, copyFileSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from '../src/core/sampling.ts'

const SYSTEMS = join(import.meta.dirname, '../training/golden/systems')

/** Ultravox v0.5 on Llama-3.2-1B at its published shapes, but for the encoder's depth. */
const PUBLISHED = join(SYSTEMS, 'published/ultravox-v0.5-1b.json')
const ENCODER_LAYERS = 2

/** Its tokenizer and chat template are small and do. */
const TOKENIZER = join(SYSTEMS, 'ultravox-v0.5/checkpoint')
const TOKENIZER_FILES = ['tokenizer.json', 'tokenizer_config.json', 'generation_config.json']

const SHARD_BYTES = 1e9

/** Values that are made and then written over and over. */
const RANDOM_VALUES = 1 << 22

interface Published {
  readonly config: { readonly audio_config: object }
  readonly tensors: Readonly<Record<string, readonly number[]>>
}

/** Writes a checkpoint of 1.3 billion random bf16 numbers into `folder`, sharded as transformers shards; its size. */
export function writeOneBillion(folder: string): { readonly parameters: number; readonly bytes: number } {
  const { config, tensors } = JSON.parse(readFileSync(PUBLISHED, 'utf8')) as Published
  const shallow = { ...config, audio_config: { ...config.audio_config, encoder_layers: ENCODER_LAYERS } }
  writeFileSync(join(folder, 'config.json'), JSON.stringify(shallow))
  for (const file of TOKENIZER_FILES) copyFileSync(join(TOKENIZER, file), join(folder, file))

  const kept = Object.entries(tensors).filter(([name]) => layerOf(name) < ENCODER_LAYERS)
  const shards = shardsOf(kept)
  const values = randomBfloats()
  const weightMap: Record<string, string> = {}
  for (const [index, shard] of shards.entries()) {
    const file = `model-${number(index + 1)}-of-${number(shards.length)}.safetensors`
    writeShard(join(folder, file), shard, values)
    for (const [name] of shard) weightMap[name] = file
  }
  writeFileSync(join(folder, 'model.safetensors.index.json'), JSON.stringify({ weight_map: weightMap }))
  const parameters = kept.reduce((sum, [, shape]) => sum + count(shape), 0)
  return { parameters, bytes: 2 * parameters }
}

type NamedShape = readonly [name: string, shape: readonly number[]]

/** Of the encoder; 0 for everything else. */
function layerOf(name: string): number {
  return Number(/^audio_tower\.layers\.(\d+)\./.exec(name)?.[1] ?? 0)
}

function count(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1)
}

function number(index: number): string {
  return String(index).padStart(5, '0')
}

function shardsOf(tensors: readonly NamedShape[]): readonly (readonly NamedShape[])[] {
  const shards: NamedShape[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const tensor of tensors) {
    if (bytes > SHARD_BYTES) {
      shards.push([])
      bytes = 0
    }
    shards.at(-1)?.push(tensor)
    bytes += 2 * count(tensor[1])
  }
  return shards
}

/** About normal, with the spread of trained weights. */
function randomBfloats(): Uint16Array {
  const next = createRandom(1)
  const floats = Float32Array.from(
    { length: RANDOM_VALUES },
    () => (next() + next() + next() + next() - 2) * 0.04,
  )
  return Uint16Array.from(new Uint32Array(floats.buffer), (bits) => bits >>> 16)
}

function writeShard(path: string, tensors: readonly NamedShape[], values: Uint16Array): void {
  let offset = 0
  const header = Object.fromEntries(
    tensors.map(([name, shape]) => {
      const start = offset
      offset += 2 * count(shape)
      return [name, { dtype: 'BF16', shape, data_offsets: [start, offset] }]
    }),
  )
  const text = new TextEncoder().encode(JSON.stringify(header))
  const file = openSync(path, 'w')
  writeSync(file, new BigUint64Array([BigInt(text.length)]))
  writeSync(file, text)
  const bytes = new Uint8Array(values.buffer)
  for (let done = 0; done < offset; done += bytes.length) {
    writeSync(file, bytes, 0, Math.min(bytes.length, offset - done))
  }
  closeSync(file)
}
