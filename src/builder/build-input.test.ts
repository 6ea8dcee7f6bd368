/** What is wrong with a checkpoint is told in one sentence, before or while it is built, and leaves nothing behind. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EarshotError } from '../core/errors.ts'
import { type BuildOptions, buildBundle, planBundle } from './build.ts'
import { changeJson, copyOf, type HeldTensor, seededFolder } from './testing/checkpoint-folder.ts'

const ROW = 'ultravox-v0.5'
const NORM = 'language_model.model.norm.weight'
const UP = 'language_model.model.layers.1.mlp.up_proj.weight'

let root = ''
let source = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'earshot-input-'))
  source = join(root, 'source')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** The sentence with which a build fails; it must leave nothing beside its input. */
async function complaint(options: BuildOptions = {}, out = join(root, 'out/bundle')): Promise<string> {
  const before = readdirSync(root)
  const fault = await buildBundle(source, out, { formats: ['fp32'], ...options }).then(
    () => new Error('It was built.'),
    (thrown: unknown) => thrown,
  )
  expect(readdirSync(root)).toEqual(before)
  expect(fault).toBeInstanceOf(EarshotError)
  const { message } = fault as EarshotError
  expect(message).toMatch(/^[^\n]+\.$/)
  return message
}

function tensor(tensors: Map<string, HeldTensor>, name: string): HeldTensor {
  const found = tensors.get(name)
  if (!found) throw new Error(`there is no ${name}`)
  return found
}

describe('a tensor', () => {
  test('that is missing', async () => {
    await copyOf(ROW, source, (tensors) => tensors.delete(UP))
    expect(await complaint()).toBe(`model.safetensors has no tensor ${UP}.`)
  })

  test('that has no place', async () => {
    const extra = 'language_model.model.layers.2.mlp.up_proj.weight'
    await copyOf(ROW, source, (tensors) => tensors.set(extra, tensor(tensors, UP)))
    expect(await complaint()).toBe(
      `model.safetensors has ${extra}, for which this architecture has no place.`,
    )
  })

  test('outside every part that has no place', async () => {
    await copyOf(ROW, source, (tensors) => tensors.set('optimizer.step', tensor(tensors, NORM)))
    expect(await complaint()).toContain('model.safetensors has optimizer.step, for which')
  })

  test('that has another shape', async () => {
    await copyOf(ROW, source, (tensors) =>
      tensors.set(UP, { shape: [64, 128], values: tensor(tensors, UP).values }),
    )
    expect(await complaint()).toBe(
      `model.safetensors has ${UP} with shape [64, 128] where [128, 64] is needed.`,
    )
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('that holds %d', async (value) => {
    await copyOf(ROW, source, (tensors) => {
      tensor(tensors, UP).values[77] = value
    })
    expect(await complaint()).toBe(`model.safetensors has a value in ${UP} that is not a finite number.`)
  })
})

describe('a config', () => {
  test.each([
    [
      { model_type: 'whale' },
      'has model_type "whale"; those that can be built are gazelle, ultravox, voxtral.',
    ],
    [{ projector_ln_mid: false }, 'has no tensor multi_modal_projector.ln_post.weight.'],
    [{ stack_factor: 4 }, 'has multi_modal_projector.ln_pre.weight with shape [512] where [256] is needed.'],
    [{ projector_act: 'relu' }, 'has projector_act "relu", where only swiglu is built.'],
    [{ text_config: undefined }, 'has no text_config: name the folder of one with --text-model.'],
    [
      { text_config: undefined, text_model_id: 'a/b' },
      'has no text_config: name the folder of one such as a/b with --text-model.',
    ],
    [
      { text_config: { model_type: 'gemma3' } },
      'has a decoder of model_type "gemma3"; those that can be built are llama, mistral, qwen2, qwen3.',
    ],
    [
      { audio_latency_block_size: 7 },
      'has audio_latency_block_size 7, which does not divide a window of 3000 mel frames.',
    ],
  ])('%j contradicts the weights or is not known', async (fields, sentence) => {
    await copyOf(ROW, source)
    changeJson(join(source, 'config.json'), fields)
    expect(await complaint()).toContain(sentence)
  })

  test('with another size than the weights', async () => {
    await copyOf(ROW, source)
    const { text_config: text } = JSON.parse(readFileSync(join(source, 'config.json'), 'utf8'))
    changeJson(join(source, 'config.json'), { text_config: { ...text, num_hidden_layers: 3 } })
    expect(await complaint()).toBe(
      'model.safetensors has no tensor language_model.model.layers.2.input_layernorm.weight.',
    )
    changeJson(join(source, 'config.json'), { text_config: { ...text, vocab_size: 500 } })
    expect(await complaint()).toBe(
      'model.safetensors has language_model.model.embed_tokens.weight with shape [417, 64] where [500, 64] is needed.',
    )
  })

  test('that is missing or no JSON', async () => {
    await copyOf(ROW, source)
    writeFileSync(join(source, 'config.json'), '{')
    expect(await complaint()).toContain('config.json is not JSON.')
    rmSync(join(source, 'config.json'))
    expect(await complaint()).toBe(`${source} has no config.json.`)
  })
})

describe('a file of weights', () => {
  test('that ends too early', async () => {
    await copyOf(ROW, source)
    const path = join(source, 'model.safetensors')
    writeFileSync(path, readFileSync(path).subarray(0, 900_000))
    expect(await complaint()).toBe(
      'model.safetensors places language_model.model.embed_tokens.weight past its end.',
    )
  })

  test('whose header has an absurd length', async () => {
    await copyOf(ROW, source)
    const path = join(source, 'model.safetensors')
    const bytes = readFileSync(path)
    bytes.writeBigUInt64LE(2n ** 52n, 0)
    writeFileSync(path, bytes)
    expect(await complaint()).toBe('model.safetensors claims a safetensors header of 4503599627370496 bytes.')
  })

  test('that is not there', async () => {
    await copyOf(ROW, source)
    rmSync(join(source, 'model.safetensors'))
    expect(await complaint()).toContain('has no checkpoint in it')
    source = join(root, 'nowhere')
    expect(await complaint()).toBe(`${source} does not exist.`)
  })
})

describe('a place for the bundle', () => {
  test('inside the source, or around it', async () => {
    await copyOf(ROW, source)
    for (const out of [source, join(source, 'bundle')]) {
      writeFileSync(join(source, 'earshot.json'), '{}')
      expect(await complaint({}, out)).toBe(
        `${out} and ${source} lie in one another: name a folder apart from the model with --out.`,
      )
    }
    writeFileSync(join(root, 'earshot.json'), '{}')
    expect(await complaint({}, root)).toContain('lie in one another')
    expect(readFileSync(join(source, 'config.json'), 'utf8')).toContain('ultravox')
  })

  test('that holds something else', async () => {
    await copyOf(ROW, source)
    mkdirSync(join(root, 'papers'))
    writeFileSync(join(root, 'papers/thesis.txt'), 'all of it')
    expect(await complaint({}, join(root, 'papers'))).toContain('papers is no bundle')
    expect(readFileSync(join(root, 'papers/thesis.txt'), 'utf8')).toBe('all of it')
  })
})

describe('a prompt', () => {
  test('of a language model whose template is not known', async () => {
    await copyOf(ROW, source)
    changeJson(join(source, 'tokenizer_config.json'), { chat_template: undefined })
    expect(await complaint()).toBe(
      "The language model's chat template is none of llama-2, mistral, llama-3, llama-3.1, qwen3, tekken: choose one with --option chat=<name>, or give the prompt with --prompt <file>.",
    )
    const chosen = await planBundle(source, { choices: { chat: 'llama-3' } })
    expect(chosen.manifest.prompt.prefix).toBe(
      '<|begin_of_text|><|start_header_id|>user<|end_header_id|>\n\n{question} ',
    )
  })

  test('from a file, which must be whole', async () => {
    await copyOf(ROW, source)
    const prompt = join(root, 'prompt.json')
    const fields = {
      prefix: 'Hear: ',
      suffix: ' {question}\n',
      spokenSuffix: '\n',
      followUp: '\n{question}\n',
    }
    writeFileSync(prompt, JSON.stringify(fields))
    expect((await planBundle(source, { prompt })).manifest.prompt).toEqual(fields)
    writeFileSync(prompt, JSON.stringify({ ...fields, prefix: '{question}' }))
    expect(await complaint({ prompt })).toContain('prompt.json needs spokenPrefix')
    writeFileSync(prompt, JSON.stringify({ ...fields, suffix: 3 }))
    expect(await complaint({ prompt })).toContain('prompt.json has suffix 3, where a text is needed.')
    writeFileSync(prompt, JSON.stringify({ ...fields, sufix: '' }))
    expect(await complaint({ prompt })).toContain('prompt.json has sufix, which no prompt has')
  })

  test('whose tokenizer has no token for the audio, or is not there', async () => {
    cpSync(seededFolder('voxtral-mini'), source, { recursive: true })
    const path = join(source, 'tokenizer.json')
    const { added_tokens: tokens } = JSON.parse(readFileSync(path, 'utf8'))
    changeJson(path, {
      added_tokens: tokens.filter(({ content }: { content: string }) => content !== '[AUDIO]'),
    })
    expect(await complaint()).toContain(
      'tokenizer.json has no token [AUDIO], in whose place the audio stands',
    )
    rmSync(path)
    writeFileSync(join(source, 'tekken.json'), '{}')
    expect(await complaint()).toContain('has no tokenizer.json, only tekken.json: name a folder')
    expect((await planBundle(source, { tokenizer: seededFolder('voxtral-mini') })).system).toBe('Voxtral')
  })
})

test('an option that this model does not have, or another value of one, is refused', async () => {
  source = seededFolder(ROW)
  expect(await complaint({ choices: { projector: 'mlp' } })).toBe(
    '--option projector says nothing here: this model has processing, chat, date.',
  )
  expect(await complaint({ choices: { processing: 'v7' } })).toBe(
    '--option processing takes v0.5, v0.6, not "v7".',
  )
  const { manifest } = await planBundle(source, { choices: { processing: 'v0.6' } })
  expect(manifest.projector).toMatchObject({ longClips: 'split-and-fill', minimumSamples: 320 })
})
