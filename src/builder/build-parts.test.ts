/** Parts that lie elsewhere, adapters and averages give the bundle that the whole checkpoint gives. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type BuildOptions, buildBundle } from './build.ts'
import {
  changeJson,
  copyOf,
  type HeldTensor,
  tensorsIn,
  writeSafetensors,
} from './testing/checkpoint-folder.ts'

const ROW = 'ultravox-v0.5'
const QUERY = 'model.layers.1.self_attn.q_proj'

let root = ''
let whole = ''
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'earshot-parts-'))
  whole = await copyOf(ROW, join(root, 'whole'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Size and hash of every file of weights and every graph. */
async function built(source: string, options: BuildOptions = {}) {
  const { files } = await buildBundle(source, join(root, 'bundle'), { formats: ['fp32'], ...options })
  return files.filter(({ path }) => path.startsWith('onnx/'))
}

function under(tensors: ReadonlyMap<string, HeldTensor>, prefix: string, newPrefix: string) {
  const found = [...tensors].filter(([name]) => name.startsWith(prefix))
  return new Map(found.map(([name, tensor]) => [newPrefix + name.slice(prefix.length), tensor]))
}

/** The published repositories' way: the projector alone, and two models as their own repositories hold them. */
async function splitUp() {
  const tensors = await tensorsIn(whole)
  const config = JSON.parse(readFileSync(join(whole, 'config.json'), 'utf8'))
  const folders = {
    source: join(root, 'projector'),
    audioModel: join(root, 'whisper'),
    textModel: join(root, 'llama'),
  }
  writeSafetensors(folders.source, under(tensors, 'multi_modal_projector.', 'multi_modal_projector.'))
  writeSafetensors(
    folders.audioModel,
    new Map([
      ...under(tensors, 'audio_tower.', 'model.encoder.'),
      ['model.decoder.embed_tokens.weight', { shape: [1], values: Float32Array.of(1) }],
    ]),
  )
  writeSafetensors(folders.textModel, under(tensors, 'language_model.', ''))
  writeFileSync(
    join(folders.source, 'config.json'),
    JSON.stringify({ ...config, audio_config: null, text_config: null, text_model_id: 'meta-llama/x' }),
  )
  writeFileSync(join(folders.audioModel, 'config.json'), JSON.stringify(config.audio_config))
  writeFileSync(join(folders.textModel, 'config.json'), JSON.stringify(config.text_config))
  for (const file of ['tokenizer.json', 'tokenizer_config.json', 'generation_config.json']) {
    cpSync(join(whole, file), join(folders.textModel, file))
  }
  writeFileSync(join(folders.textModel, 'README.md'), '---\nlanguage:\n- en\nlicense: llama3.2\n---\n# x\n')
  writeFileSync(join(folders.source, 'README.md'), '---\nlanguage: [en, "de"]\nlicense: mit\n---\n')
  return folders
}

test('a projector with its encoder and language model elsewhere is the whole checkpoint', async () => {
  const expected = await built(whole)
  const { source, audioModel, textModel } = await splitUp()
  expect(await built(source, { audioModel, textModel })).toEqual(expected)
  await expect(built(source, { textModel })).rejects.toThrow(
    'has no audio_config: name the folder of one with --audio-model',
  )
  // A config is needed from v0.5 on, whose repository holds the encoder.
  rmSync(join(audioModel, 'model.safetensors'))
  await expect(built(source, { audioModel, textModel })).rejects.toThrow(
    `${audioModel} has no checkpoint in it`,
  )
})

test('the bundle names licences and languages, and says which it does not know', async () => {
  const { source, audioModel, textModel } = await splitUp()
  const { manifest } = await buildBundle(source, join(root, 'bundle'), {
    audioModel,
    textModel,
    formats: ['fp32'],
  })
  expect(manifest.languages).toEqual(['en', 'de'])
  expect(manifest.licences).toEqual([
    { part: 'projector', source: 'projector', licence: 'mit' },
    { part: 'audio encoder', source: 'openai/whisper-large-v3-turbo', licence: 'unknown' },
    { part: 'language model', source: 'meta-llama/Llama-3.2-1B-Instruct', licence: 'llama3.2' },
  ])
  expect(manifest.name).toBe('projector')
})

test('an adapter is merged into the language model', async () => {
  const rank = 2
  const seeded = (count: number, step: number) =>
    Float32Array.from({ length: count }, (_, i) => (((i * step) % 7) - 3) / 64)
  const down = seeded(rank * 64, 3)
  const up = seeded(64 * rank, 5)
  const lora = join(root, 'adapter')
  writeSafetensors(
    lora,
    new Map([
      [`base_model.model.${QUERY}.lora_A.weight`, { shape: [rank, 64], values: down }],
      [`base_model.model.${QUERY}.lora_B.weight`, { shape: [64, rank], values: up }],
    ]),
  )
  cpSync(join(lora, 'model.safetensors'), join(lora, 'adapter_model.safetensors'))
  writeFileSync(
    join(lora, 'adapter_config.json'),
    JSON.stringify({ peft_type: 'LORA', r: rank, lora_alpha: 4 }),
  )
  const merged = await copyOf(ROW, join(root, 'merged'), (tensors) => {
    const { values } = tensors.get(`language_model.${QUERY}.weight`) as HeldTensor
    for (let row = 0; row < 64; row++) {
      for (let column = 0; column < 64; column++) {
        let update = 0
        for (let inner = 0; inner < rank; inner++) {
          update += (up[row * rank + inner] as number) * (down[inner * 64 + column] as number)
        }
        const index = row * 64 + column
        values[index] = (values[index] as number) + 2 * update
      }
    }
  })
  const plain = await built(whole)
  const withAdapter = await built(whole, { lora })
  expect(withAdapter).not.toEqual(plain)
  expect(withAdapter.map(({ bytes }) => bytes)).toEqual(plain.map(({ bytes }) => bytes))
  expect(withAdapter).toEqual(await built(merged))
  await expect(built(whole, { audioLora: lora })).rejects.toThrow('which changes no weight of')
})

test('a trajectory is averaged by its weights', async () => {
  const scaled = (factor: number) => (tensors: Map<string, HeldTensor>) => {
    for (const [name, { shape, values }] of tensors) {
      tensors.set(name, { shape, values: values.map((value) => value * factor) })
    }
  }
  const early = await copyOf(ROW, join(root, 'early'), scaled(0.5))
  const late = await copyOf(ROW, join(root, 'late'), scaled(4))
  const expected = await built(whole)
  // 6/7 of a half and 1/7 of four times.
  expect(await built(early, { averageWith: [late], averageWeights: [6, 1] })).toEqual(expected)
  expect(await built(whole, { averageWith: [whole, whole] })).toEqual(expected)
  await expect(built(early, { averageWith: [late], averageWeights: [1] })).rejects.toThrow(
    'The weights 1 are not one positive number for each of 2 checkpoints.',
  )
})

test('the head is the embedding, or a matrix of its own that the checkpoint holds beside it', async () => {
  const name = 'language_model.lm_head.weight'
  const untied = await copyOf(ROW, join(root, 'untied'), (tensors) => {
    const { shape, values } = tensors.get('language_model.model.embed_tokens.weight') as HeldTensor
    tensors.set(name, { shape, values: values.map((value) => value * 2) })
  })
  const tied = await built(whole)
  expect(await built(untied)).toEqual(tied)
  const own = await built(untied, { tiedHead: false })
  const total = (files: typeof own) => files.reduce((sum, { bytes }) => sum + bytes, 0)
  expect(total(own) - total(tied)).toBeGreaterThan(417 * 64 * 4)
  await expect(built(whole, { tiedHead: false })).rejects.toThrow(`has no tensor ${name}`)
})

test('weights are stored once for each encoding, in files under the size asked for', async () => {
  const formats = ['fp32', 'fp16', 'int8', 'q8', 'q4'] as const
  const out = join(root, 'bundle')
  const { manifest, copies, files } = await buildBundle(whole, out, { formats, shardBytes: 100_000 })
  expect(copies.map((copy) => copy.formats)).toEqual([['fp32'], ['fp16'], ['int8', 'q8'], ['q4']])
  expect(Object.keys(manifest.formats)).toEqual([...formats])
  expect(manifest.recommended).toEqual({ webgpu: 'q4', wasm: 'int8', cpu: 'int8' })
  const weights = files.filter(({ path }) => path.endsWith('.onnx_data'))
  expect(weights.length).toBeGreaterThan(20)
  // One tensor may be larger: the position table and the rotary tables are.
  const largest = 8192 * 8 * 4
  for (const { bytes } of weights) expect(bytes).toBeLessThanOrEqual(1500 * 64 * 4 + largest)
  const external = (format: 'int8' | 'q8') =>
    manifest.formats[format]?.decoder_model_merged.externalData.toSorted()
  expect(external('q8')).toEqual(external('int8'))
  const symmetric = await buildBundle(whole, out, { formats: ['q4'], symmetric: true })
  const q4Bytes = copies.at(-1)?.parts.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0
  expect(symmetric.copies[0]?.parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(q4Bytes)
})

test('the context is what is asked for, and no more than the model has', async () => {
  const context = async (contextTokens?: number) =>
    (await buildBundle(whole, join(root, 'bundle'), { contextTokens, formats: ['fp32'] })).manifest.decoder
      .contextTokens
  expect(await context()).toBe(8192)
  expect(await context(512)).toBe(512)
  const text = JSON.parse(readFileSync(join(whole, 'config.json'), 'utf8')).text_config
  changeJson(join(whole, 'config.json'), { text_config: { ...text, max_position_embeddings: 1024 } })
  expect(await context()).toBe(1024)
})

test('a failed build leaves an older bundle as it was', async () => {
  const before = await built(whole)
  const manifest = readFileSync(join(root, 'bundle/earshot.json'), 'utf8')
  const broken = await copyOf(ROW, join(root, 'broken'), (tensors) =>
    tensors.delete('language_model.model.norm.weight'),
  )
  await expect(built(broken)).rejects.toThrow(
    'model.safetensors has no tensor language_model.model.norm.weight.',
  )
  expect(readFileSync(join(root, 'bundle/earshot.json'), 'utf8')).toBe(manifest)
  expect(await built(whole)).toEqual(before)
})
