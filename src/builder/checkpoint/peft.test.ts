import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { fileSource } from './byte-source.ts'
import { peftSettings, withLoraFrom } from './peft.ts'
import { renamed } from './renamed.ts'
import { openSafetensors } from './safetensors.ts'

/*
 * The fixture, by PEFT 0.21: a model of two blocks of bias-free Linear layers, layers.N.q_proj (4 -> 3),
 * layers.N.o_proj (3 -> 4) and layers.N.gate (4 -> 2), with
 *
 * peft = get_peft_model(model, LoraConfig(r=2, lora_alpha=3, target_modules=['q_proj', 'o_proj'], use_rslora=True,
 *   init_lora_weights=False, rank_pattern={'layers.1.q_proj': 3}, alpha_pattern={'o_proj': 5}))
 * peft.save_pretrained('peft')
 *
 * base-and-merged.safetensors: the state dictionary before, and after peft.merge_and_unload().
 */
const folder = fileURLToPath(new URL('fixtures/peft', import.meta.url))
const both = openSafetensors(fileSource(join(folder, 'base-and-merged.safetensors')))
const weights = [0, 1].flatMap((layer) =>
  ['q_proj', 'o_proj', 'gate'].map((module) => `layers.${layer}.${module}.weight`),
)
const base = renamed(both, new Map(weights.map((weight) => [weight, { tensor: `base.${weight}` }])))

test.each([folder, join(folder, 'adapter_model.safetensors')])('%s is merged as by PEFT', async (path) => {
  const merged = await withLoraFrom(base, path)
  for (const weight of weights) {
    const expected = both.read(`merged.${weight}`)
    // Sums of three products at most, in another order.
    for (const [index, value] of merged.read(weight).entries())
      expect(value).toBeCloseTo(expected[index] ?? 0, 6)
    const rows = { start: 1, end: 2 }
    expect(merged.read(weight, rows)).toEqual(merged.read(weight).slice(...rowSlice(weight)))
  }
  expect(merged.read('layers.1.q_proj.weight')).not.toEqual(base.read('layers.1.q_proj.weight'))
})

function rowSlice(weight: string): readonly [number, number] {
  const columns = weight.includes('o_proj') ? 3 : 4
  return [columns, 2 * columns]
}

test('a path that holds no adapter is refused', async () => {
  await expect(withLoraFrom(base, join(folder, 'nowhere'))).rejects.toThrow('does not exist.')
  await expect(withLoraFrom(base, fileURLToPath(new URL('fixtures', import.meta.url)))).rejects.toThrow(
    'has no adapter_config.json, which a folder of PEFT has.',
  )
})

const published = JSON.parse(readFileSync(join(folder, 'adapter_config.json'), 'utf8'))

test.each([
  [{ peft_type: 'IA3' }, 'describes an adapter of type IA3; LORA can be merged.'],
  [{ use_dora: true }, 'sets use_dora, with which'],
  [{ fan_in_fan_out: true }, 'sets fan_in_fan_out, with which'],
  [{ modules_to_save: ['lm_head'] }, 'sets modules_to_save, with which'],
  [{ bias: 'all' }, 'trains biases (bias: all)'],
  [{ init_lora_weights: 'pissa' }, 'starts from pissa, which changes the base'],
  [{ r: 0 }, 'has no positive number as r.'],
  [{ alpha_pattern: { q_proj: '5' } }, 'has no positive number as alpha_pattern of q_proj.'],
])('a configuration with %o is refused by name', (change, sentence) => {
  expect(() => peftSettings(JSON.stringify({ ...published, ...change }))).toThrow(
    `adapter_config.json ${sentence}`,
  )
})

test('a configuration that is not JSON is refused', () => {
  expect(() => peftSettings('{')).toThrow('adapter_config.json is not JSON.')
  expect(() => peftSettings('3')).toThrow('adapter_config.json is not a JSON object.')
})
