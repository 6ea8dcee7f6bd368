import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decoderArgs } from '../architectures/decoders/registry.ts'
import { writeGraphs } from '../build-graphs.ts'
import { BundleWriter } from '../bundle.ts'
import { type Checkpoint, elementCount } from '../checkpoint/checkpoint.ts'
import { withoutReading } from '../dry-run.ts'
import { ModelConfig } from '../model-config.ts'
import { Choices } from './choices.ts'
import { systemOf } from './registry.ts'
import { ROOTS } from './system.ts'

/** Every tensor's name and shape at the published geometry, made by PyTorch without weights. */
const FOLDER = join(import.meta.dirname, '../../../training/golden/systems/published')

interface Published {
  readonly parameters: number
  readonly config: object
  readonly tensors: Readonly<Record<string, readonly number[]>>
}

/** What training alone needs; no graph asks for it. */
const TRAINING_ONLY = 'audio_tower.masked_spec_embed'

const files = readdirSync(FOLDER)

function published(file: string): Published {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Published
}

/** Names and shapes; whoever reads a value fails. */
function withoutData(name: string, tensors: Published['tensors']): Checkpoint {
  return {
    name,
    metadata: new Map(),
    tensors: new Map(Object.entries(tensors).map(([tensor, shape]) => [tensor, { shape, dtype: 'BF16' }])),
    read(tensor) {
      throw new Error(`${tensor} was read`)
    },
    close() {},
  }
}

function dryRun({ config: fields, tensors }: Published) {
  const config = new ModelConfig('config.json', fields)
  const decoder = decoderArgs(config.part('text_config'), { root: ROOTS.language, contextTokens: 4096 })
  const audio = config.part('audio_config')
  const inputs = { config, audio, tokenWidth: decoder.width, choices: new Choices({}) }
  const plan = systemOf(config).plan(inputs)
  const bundle = new BundleWriter(undefined)
  const checkpoint = withoutReading(withoutData('published', tensors))
  const { copies } = writeGraphs(checkpoint, plan, decoder, bundle, {
    formats: ['q4'],
    symmetric: false,
    shardBytes: 500e6,
    write: () => undefined,
    onPart: () => undefined,
  })
  return { parts: copies.flatMap(({ parts }) => parts), files: bundle.finish() }
}

test('the published geometries are here', () => {
  expect(files.length).toBeGreaterThanOrEqual(6)
})

test.each(files)('%s: every tensor of the full geometry has its place, and no number is lost', (file) => {
  const model = published(file)
  const { parts, files: written } = dryRun(model)
  const placed = parts.reduce((sum, { parameters }) => sum + parameters, 0)
  const trainingOnly = elementCount(model.tensors[TRAINING_ONLY] ?? [0])
  expect(placed + trainingOnly).toBe(model.parameters)
  // Between 4 bits and 6 a number, in files that browsers can open.
  const bytes = written.reduce((sum, one) => sum + one.bytes, 0)
  expect(bytes / model.parameters).toBeGreaterThan(0.5)
  expect(bytes / model.parameters).toBeLessThan(0.75)
  for (const one of written) expect(one.bytes).toBeLessThan(2 ** 31)
})

test('a full geometry with a tensor more, or of another shape, is refused by name', () => {
  const model = published('ultravox-v0.5-1b.json')
  const name = 'language_model.model.layers.15.mlp.up_proj.weight'
  const more = {
    ...model,
    tensors: { ...model.tensors, 'language_model.model.layers.16.mlp.up_proj.weight': [1] },
  }
  expect(() => dryRun(more)).toThrow('published has language_model.model.layers.16.mlp.up_proj.weight')
  const misshapen = { ...model, tensors: { ...model.tensors, [name]: [8192, 1024] } }
  expect(() => dryRun(misshapen)).toThrow(`published has ${name} with shape [8192, 1024] where [8192, 2048]`)
})
