import { badCheckpoint, type Checkpoint } from './checkpoint/checkpoint.ts'

/** `token_type` of a special token in GGUF metadata. */
const CONTROL = 3

/** How text is cut before merging, by GGUF's name for it, as a `pre_tokenizer` of tokenizer.json. */
const PRE_TOKENIZERS: Readonly<Record<string, object>> = {
  smollm: {
    type: 'Sequence',
    pretokenizers: [
      { type: 'Digits', individual_digits: true },
      { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
    ],
  },
}

export interface TokenizerFiles {
  /** tokenizer.json */
  readonly tokenizer: object
  /** tokenizer_config.json */
  readonly config: object
  /** Number of every token, by its text. */
  readonly ids: ReadonlyMap<string, number>
}

/** The byte-pair tokenizer in a GGUF file's metadata, in the form of the Hugging Face hub. */
export function tokenizerFromGguf(gguf: Checkpoint): TokenizerFiles {
  const tokens = list<string>(gguf, 'tokenizer.ggml.tokens')
  const types = list<number>(gguf, 'tokenizer.ggml.token_type')
  const merges = list<string>(gguf, 'tokenizer.ggml.merges')
  const cut = String(gguf.metadata.get('tokenizer.ggml.pre'))
  const preTokenizer = PRE_TOKENIZERS[cut]
  if (!preTokenizer) {
    const known = Object.keys(PRE_TOKENIZERS).join(', ')
    throw badCheckpoint(gguf.name, `cuts text the way ${cut}; known are: ${known}`)
  }
  const special = tokens.flatMap((content, id) => (types[id] === CONTROL ? [{ id, content }] : []))
  const flags = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true }
  const ids = new Map(tokens.map((token, id) => [token, id]))
  const byRole = (role: string) => {
    const id = gguf.metadata.get(`tokenizer.ggml.${role}_token_id`)
    return typeof id === 'number' ? tokens[id] : undefined
  }
  return {
    ids,
    tokenizer: {
      version: '1.0',
      truncation: null,
      padding: null,
      added_tokens: special.map(({ id, content }) => ({ id, content, ...flags })),
      normalizer: null,
      pre_tokenizer: preTokenizer,
      post_processor: null,
      decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true, use_regex: true },
      model: {
        type: 'BPE',
        dropout: null,
        unk_token: null,
        continuing_subword_prefix: null,
        end_of_word_suffix: null,
        fuse_unk: false,
        byte_fallback: false,
        ignore_merges: false,
        vocab: Object.fromEntries(ids),
        merges,
      },
    },
    config: {
      add_prefix_space: false,
      added_tokens_decoder: Object.fromEntries(special.map(({ id, content }) => [id, { content, ...flags }])),
      bos_token: byRole('bos'),
      eos_token: byRole('eos'),
      pad_token: byRole('padding'),
      unk_token: byRole('unknown'),
      chat_template: gguf.metadata.get('tokenizer.chat_template'),
      clean_up_tokenization_spaces: false,
      model_max_length: gguf.metadata.get('llama.context_length'),
      tokenizer_class: 'GPT2Tokenizer',
    },
  }
}

function list<T extends string | number>(gguf: Checkpoint, key: string): readonly T[] {
  const value = gguf.metadata.get(key)
  if (!Array.isArray(value)) throw badCheckpoint(gguf.name, `has no list under ${key}`)
  return value as readonly T[]
}
