import { describe, expect, it } from 'vitest'
import { createPromptIds } from './prompt-ids.ts'
import { openTokenizer, type Tokenizer } from './tokenizer.ts'

const CHARACTERS = [...'▁[INST]/Who?\na<s>y:']
const MERGES = [
  ['▁', '['],
  ['I', 'N'],
  ['IN', 'S'],
  ['INS', 'T'],
  ['▁', '▁'],
  ['▁', 'W'],
  ['▁W', 'h'],
  ['▁Wh', 'o'],
  ['s', 'a'],
  ['sa', 'y'],
  ['▁', 'say'],
] as const
const PIECES = ['<unk>', '<s>', '</s>', ...CHARACTERS, ...MERGES.map((pair) => pair.join('')), '<|audio|>']
const VOCABULARY = new Map([...new Set(PIECES)].map((piece, id) => [piece, id]))

/** A SentencePiece tokenizer as LLaMA-2 has it, in the two ways in which transformers writes tokenizer.json. */
const KINDS = {
  legacy: {
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'Prepend', prepend: '▁' },
        { type: 'Replace', pattern: { String: ' ' }, content: '▁' },
      ],
    },
    pre_tokenizer: null,
  },
  first: {
    normalizer: null,
    pre_tokenizer: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'first', split: false },
  },
}

function tokenizerOf(kind: keyof typeof KINDS): Promise<Tokenizer> {
  const flags = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true }
  const json = {
    version: '1.0',
    added_tokens: ['<unk>', '<s>', '</s>', '<|audio|>'].map((content) => ({
      id: VOCABULARY.get(content),
      content,
      ...flags,
    })),
    ...KINDS[kind],
    post_processor: null,
    decoder: null,
    model: {
      type: 'BPE',
      unk_token: '<unk>',
      fuse_unk: true,
      byte_fallback: false,
      vocab: Object.fromEntries(VOCABULARY),
      merges: MERGES.map((pair) => pair.join(' ')),
    },
  }
  return openTokenizer({ json: async (path) => (path === 'tokenizer.json' ? json : {}) })
}

const idsOf = (...pieces: string[]) => pieces.map((piece) => VOCABULARY.get(piece))

const asked = {
  prefix: '<s>[INST] {question}\n',
  suffix: ' [/INST]',
  spokenPrefix: '<s>[INST] ',
  spokenSuffix: 'say',
  followUp: '</s>[INST] {question} [/INST]',
  placeholder: '<|audio|>',
}

describe('the ids of a prompt', () => {
  // The expected pieces are those that Hugging Face's tokenizers 0.22 gives for the whole text.
  it('are those of the whole published text, where every section gets a mark of its own', async () => {
    const prompt = createPromptIds(await tokenizerOf('legacy'), asked)
    expect(prompt.firstTurn('Who?')).toEqual({
      before: idsOf('<s>', '▁[', 'INST', ']', '▁Who', '?', '\n'),
      after: idsOf('▁', '▁[', '/', 'INST', ']'),
    })
    expect(prompt.firstTurn('')).toEqual({
      before: idsOf('<s>', '▁[', 'INST', ']', '▁'),
      after: idsOf('▁say'),
    })
  })

  it('are those of the whole published text, where only the first section gets one', async () => {
    const prompt = createPromptIds(await tokenizerOf('first'), asked)
    expect(prompt.firstTurn('Who?')).toEqual({
      before: idsOf('<s>', '[', 'INST', ']', '▁Who', '?', '\n'),
      after: idsOf('▁[', '/', 'INST', ']'),
    })
    expect(prompt.firstTurn('').after).toEqual(idsOf('say'))
  })

  it('are those of the texts by themselves without a placeholder', async () => {
    const { placeholder: _, ...plain } = asked
    const prompt = createPromptIds(await tokenizerOf('first'), plain)
    expect(prompt.firstTurn('').after).toEqual(idsOf('▁say'))
  })

  it('hold one beginning of the text', async () => {
    const { before, after } = createPromptIds(await tokenizerOf('legacy'), asked).firstTurn('<s>Who?')
    expect([...before, ...after].filter((id) => id === VOCABULARY.get('<s>'))).toHaveLength(1)
  })

  it('open with what no question can change', async () => {
    const tokenizer = await tokenizerOf('legacy')
    const before = createPromptIds(tokenizer, asked)
    expect(before.isOpeningWhole).toBe(false)
    expect(before.opening).toEqual(idsOf('<s>', '▁[', 'INST', ']'))
    const { spokenPrefix: _, ...rest } = asked
    const after = createPromptIds(tokenizer, { ...rest, prefix: '<s>[INST] ' })
    expect(after.isOpeningWhole).toBe(true)
    expect(after.opening).toEqual(after.firstTurn('Who?').before)
  })

  it('need a placeholder that the tokenizer knows as one token', async () => {
    const tokenizer = await tokenizerOf('legacy')
    expect(() => createPromptIds(tokenizer, { ...asked, placeholder: '[INST]' })).toThrow(
      expect.objectContaining({ code: 'model-damaged', message: expect.stringContaining('"[INST]"') }),
    )
  })
})
