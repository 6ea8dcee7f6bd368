import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { BundleManifest } from './manifest.ts'
import { parseManifest } from './manifest-read.ts'

const graph = (name: string) => ({ path: `onnx/${name}.onnx`, externalData: [`onnx/${name}.onnx_data`] })
const names = ['audio_encoder', 'embed_tokens', 'decoder_model_merged']

const manifest: BundleManifest = {
  format: 1,
  name: 'tiny',
  version: '1.0.0',
  description: 'A model for tests.',
  languages: ['en'],
  licences: [{ part: 'encoder', source: 'somewhere', licence: 'MIT' }],
  frontEnd: { kind: 'log-mel', sampleRate: 16000, melBins: 80, fftSamples: 400, hopSamples: 160 },
  windowSeconds: 30,
  projector: {
    kind: 'ctc',
    stackFactor: 4,
    frameSeconds: 0.08,
    melFrameMultiple: 8,
    trailingSilenceSeconds: 0.3,
  },
  prompt: { prefix: 'a', suffix: 'b', spokenSuffix: '', followUp: 'd' },
  decoder: {
    layers: 30,
    keyValueHeads: 3,
    headSize: 64,
    hiddenSize: 576,
    vocabularySize: 49152,
    contextTokens: 8192,
    stopTokenIds: [2],
  },
  recommended: { webgpu: 'q8', wasm: 'int8', cpu: 'int8' },
  formats: {
    int8: {
      audio_encoder: graph('audio_encoder'),
      embed_tokens: graph('embed_tokens'),
      decoder_model_merged: graph('decoder_model_merged'),
    },
    q8: {
      audio_encoder: graph('audio_encoder'),
      embed_tokens: graph('embed_tokens'),
      decoder_model_merged: graph('decoder_model_merged'),
    },
  },
  files: names
    .flatMap((name) => [graph(name).path, ...graph(name).externalData])
    .map((path) => ({ path, bytes: 3, sha256: 'a'.repeat(64) })),
  evaluation: { wordErrorRate: 0.1, note: 'on twenty clips' },
  trainedOn: 'speech',
  limits: ['English only'],
}

/** The manifest as JSON, with the value at `path` replaced; undefined removes it. */
function changed(path: string, value: unknown, of: BundleManifest = manifest): unknown {
  const json: unknown = JSON.parse(JSON.stringify(of))
  const keys = path.split('.')
  const last = keys.pop() as string
  const parent = keys.reduce((node, key) => (node as Record<string, unknown>)[key], json)
  ;(parent as Record<string, unknown>)[last] = value
  return json
}

test('a good manifest is read as it stands, without unknown fields', () => {
  expect(parseManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest)
  expect(parseManifest(changed('futureField', 1))).toEqual(manifest)
})

const stackManifest: BundleManifest = {
  ...manifest,
  frontEnd: { kind: 'raw-wave', sampleRate: 16000, varianceEpsilon: 1e-7 },
  projector: {
    kind: 'stack',
    minimumSamples: 400,
    sampleMultiple: 1,
    longClips: 'refuse',
    encoderRows: { first: 400, step: 320 },
    stackFactors: [4, 2],
    stackRounding: 'one-more',
    tokenSeconds: 0.16,
  },
  prompt: {
    prefix: '<s>[INST] {question}\n',
    suffix: ' [/INST]',
    spokenPrefix: '<s>[INST] ',
    spokenSuffix: ' [/INST]',
    followUp: '</s>[INST] {question} [/INST]',
    placeholder: '<|audio|>',
  },
}

test('the manifest of a stacking system is read as it stands', () => {
  expect(parseManifest(JSON.parse(JSON.stringify(stackManifest)))).toEqual(stackManifest)
})

test('the manifest that ships is good', () => {
  const shipped = new URL('../../public/models/earshot-tiny/earshot.json', import.meta.url)
  const json: unknown = JSON.parse(readFileSync(shipped, 'utf8'))
  expect(parseManifest(json)).toEqual(json)
})

test.each([
  ['frontEnd.varianceEpsilon', 0, 'frontEnd.varianceEpsilon should be above 0, not 0'],
  ['projector.minimumSamples', 0, 'projector.minimumSamples should be above 0, not 0'],
  ['projector.sampleMultiple', undefined, 'projector.sampleMultiple should be a whole number, not missing'],
  ['projector.encoderRows', 2, 'projector.encoderRows should be an object, not 2'],
  ['projector.encoderRows.step', 0, 'projector.encoderRows.step should be above 0, not 0'],
  ['projector.stackFactors', [], 'projector.stackFactors should not be empty, not []'],
  ['projector.stackFactors', [4, 0], 'projector.stackFactors[1] should be above 0, not 0'],
  ['projector.tokenSeconds', 0, 'projector.tokenSeconds should be above 0, not 0'],
  ['projector.longClips', 'split', 'projector.longClips should be refuse for a raw-wave front end'],
  ['projector', manifest.projector, 'frontEnd.kind should be log-mel for a ctc projector, not "raw-wave"'],
  ['prompt.placeholder', 5, 'prompt.placeholder should be a text, not 5'],
  [
    'prompt.spokenPrefix',
    undefined,
    'prompt.spokenPrefix should be given where prompt.prefix holds {question}',
  ],
  [
    'prompt.prefix',
    '<s>',
    'prompt.spokenPrefix should be given where prompt.prefix holds {question}, and only',
  ],
])('damaged %s (%j) of a stacking system is named', (path, value, sentence) => {
  expect(() => parseManifest(changed(path, value, stackManifest))).toThrow(
    expect.objectContaining({ code: 'model-damaged', message: expect.stringContaining(sentence) }),
  )
})

test.each([
  ['name', undefined, 'name should be a text, not missing'],
  ['windowSeconds', 0, 'windowSeconds should be above 0, not 0'],
  ['windowSeconds', '30', 'windowSeconds should be a number, not "30"'],
  ['projector.trailingSilenceSeconds', -1, 'projector.trailingSilenceSeconds should not be negative, not -1'],
  ['decoder.layers', 2.5, 'decoder.layers should be a whole number, not 2.5'],
  ['decoder.stopTokenIds', 2, 'decoder.stopTokenIds should be a list, not 2'],
  ['decoder.stopTokenIds', [2, 'x'], 'decoder.stopTokenIds[1] should be a whole number, not "x"'],
  ['prompt', null, 'prompt should be an object, not null'],
  ['files.0.sha256', 'abc', 'files[0].sha256 should be a SHA-256 in lower-case hex, not "abc"'],
  ['files.0.path', '../secret', "files[0].path should be a path inside the bundle's folder"],
  ['files.0.path', '/etc/passwd', "files[0].path should be a path inside the bundle's folder"],
  ['files.0.path', 'C:\\model', "files[0].path should be a path inside the bundle's folder"],
  ['files', [], 'formats.int8.audio_encoder should name listed files only, not "onnx/audio_encoder.onnx"'],
  ['evaluation.wordErrorRate', null, 'evaluation.wordErrorRate should be a number, not null'],
  ['recommended.cpu', 'fp32', 'recommended.cpu should be one of the formats present, not "fp32"'],
])('damaged %s (%j) is named', (path, value, sentence) => {
  expect(() => parseManifest(changed(path, value))).toThrow(
    expect.objectContaining({ code: 'model-damaged', message: expect.stringContaining(sentence) }),
  )
})

test('what is no object at all is damaged', () => {
  for (const json of [null, 'text', [], 3]) {
    expect(() => parseManifest(json)).toThrow(expect.objectContaining({ code: 'model-damaged' }))
  }
})

test.each([
  ['format', 2, 'format is 2, and this version of Earshot knows 1'],
  [
    'projector.kind',
    'q-former',
    'projector.kind is "q-former", and this version of Earshot knows ctc, stack',
  ],
  ['frontEnd.kind', 'fbank', 'frontEnd.kind is "fbank", and this version of Earshot knows log-mel, raw-wave'],
  ['frontEnd.melBins', 64, 'frontEnd.melBins is 64, and this version of Earshot knows 80, 128'],
  ['formats', { q3: {} }, 'formats is "q3"'],
])('unknown %s (%j) is named with what is known', (path, value, sentence) => {
  expect(() => parseManifest(changed(path, value))).toThrow(
    expect.objectContaining({ code: 'model-unknown', message: expect.stringContaining(sentence) }),
  )
})

const earGraphs = {
  cross_states: graph('audio_encoder'),
  embed_tokens: graph('embed_tokens'),
  decoder: graph('decoder_model_merged'),
}
const withSecondEar: BundleManifest = {
  ...manifest,
  secondEar: {
    tokenizerFolder: 'second_ear/',
    promptIds: [50258, 50259],
    padding: { belowSeconds: 3, toSeconds: 10 },
    decoder: manifest.decoder,
    formats: { int8: earGraphs, q8: earGraphs },
  },
}

test('a second ear is read where there is one', () => {
  expect(parseManifest(JSON.parse(JSON.stringify(withSecondEar)))).toEqual(withSecondEar)
})

test.each([
  ['secondEar.tokenizerFolder', 'second_ear', 'secondEar.tokenizerFolder should end with a slash'],
  [
    'secondEar.tokenizerFolder',
    '../ear/',
    "secondEar.tokenizerFolder should be a path inside the bundle's folder",
  ],
  ['secondEar.formats', { int8: earGraphs }, 'secondEar.formats should have the format q8'],
  [
    'secondEar.formats.q8.decoder.path',
    'onnx/other.onnx',
    'secondEar.formats.q8.decoder should name listed files only',
  ],
])('a second ear with a wrong %s is refused', (path, value, sentence) => {
  expect(() => parseManifest(changed(path, value, withSecondEar))).toThrow(sentence)
})
