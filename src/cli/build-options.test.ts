import { expect, test } from 'vitest'
import { parseBuildArguments } from './build-options.ts'

test('a folder and a place make a request', () => {
  expect(parseBuildArguments(['model', '--out', 'bundle'])).toMatchObject({
    kind: 'build',
    source: 'model',
    out: 'bundle',
    options: { averageWith: [], choices: {} },
  })
})

test('a dry run needs no place', () => {
  expect(parseBuildArguments(['model', '--dry-run'])).toMatchObject({ kind: 'plan', source: 'model' })
})

test('every option reaches the builder', () => {
  const given = [
    ...['--format', 'q4, int8,q4', '--symmetric', '--context', '512', '--shard-mb', '100', '--head', 'own'],
    ...['--audio-model', 'a', '--text-model', 't', '--tokenizer', 'k', '--lora', 'l', '--audio-lora', 'm'],
    ...['--name', 'n', '--prompt', 'p.json', '--option', 'date=1 = 1', '--option', 'wording=passage'],
  ]
  expect(parseBuildArguments(['model', ...given, '--dry-run'])).toMatchObject({
    options: {
      ...{ formats: ['q4', 'int8'], symmetric: true, contextTokens: 512, shardBytes: 100e6, tiedHead: false },
      ...{ audioModel: 'a', textModel: 't', tokenizer: 'k', lora: 'l', audioLora: 'm' },
      ...{ name: 'n', prompt: 'p.json', choices: { date: '1 = 1', wording: 'passage' } },
    },
  })
})

test('checkpoints are averaged by their weights, the first of them first', () => {
  const args = ['--average', 'a', 'b', 'c', '--weights', '1,2,1', '--out', 'bundle']
  expect(parseBuildArguments(args)).toMatchObject({
    source: 'a',
    options: { averageWith: ['b', 'c'], averageWeights: [1, 2, 1] },
  })
})

test.each([
  [[], 'Give the folder of a checkpoint: build <folder> --out <bundle>.'],
  [['a'], 'Say where the bundle goes with --out <folder>'],
  [['a', 'b', '--dry-run'], 'There are 2 checkpoints: add --average'],
  [['a', '--weights', '1', '--dry-run'], '--weights belong to the checkpoints of --average.'],
  [
    ['a', '--format', 'q5', '--dry-run'],
    '--format takes fp32, fp16, int8, q8, q4, separated by commas, not "q5".',
  ],
  [['a', '--context', '0', '--dry-run'], '--context takes a whole number above 0, not "0".'],
  [['a', '--shard-mb', '4000', '--dry-run'], '--shard-mb takes at most 2000'],
  [['a', '--head', 'two', '--dry-run'], '--head takes tied or own, not "two".'],
  [['a', '--option', 'x', '--dry-run'], '--option takes name=value, not "x".'],
  [['a', '--quick'], "Unknown option '--quick': the options are --out, --dry-run"],
])('%j is refused with one sentence', (args, sentence) => {
  expect(() => parseBuildArguments(args)).toThrow(sentence)
})
