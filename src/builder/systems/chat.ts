import { EarshotError } from '../../core/errors.ts'
import type { Choices } from './choices.ts'

/** How a language model's published chat template writes a conversation without a system message. */
export interface ChatTemplate {
  /** Up to the user's first text. */
  readonly opening: string
  /** Between a user's text and the answer. */
  readonly answer: string
  /** Between an answer and the user's next text. */
  readonly nextTurn: string
  /** Tokens with which the model ends an answer. */
  readonly endTokens: readonly string[]
}

/** What a language model's files tell about its template. */
export interface LanguageModelFiles {
  /** The tokenizer's added tokens: text to id. */
  readonly tokens: ReadonlyMap<string, number>
  /** Its Jinja template, where it has one. */
  readonly template: string | undefined
}

interface ChatFamily {
  recognises(files: LanguageModelFiles): boolean
  template(choices: Choices): ChatTemplate
}

const LLAMA_3_HEADER = {
  user: '<|start_header_id|>user<|end_header_id|>\n\n',
  assistant: '<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n',
} as const

function llama3(system: string): ChatTemplate {
  return {
    opening: `<|begin_of_text|>${system}${LLAMA_3_HEADER.user}`,
    answer: LLAMA_3_HEADER.assistant,
    nextTurn: `<|eot_id|>${LLAMA_3_HEADER.user}`,
    endTokens: ['<|end_of_text|>', '<|eot_id|>'],
  }
}

/** The date in Llama 3.1's own template, which 3.2's takes where it has no clock. */
const LLAMA_DATE = '26 Jul 2024'

const hasLlama3Headers = ({ tokens }: LanguageModelFiles) => tokens.has('<|start_header_id|>')

const FAMILIES: Readonly<Record<string, ChatFamily>> = {
  // https://huggingface.co/docs/transformers/v4.38.0/en/chat_templating, as the next one
  'llama-2': {
    recognises: ({ template }) => template?.includes('<<SYS>>') ?? false,
    template: () => ({
      opening: '<s>[INST] ',
      answer: ' [/INST]',
      nextTurn: '</s><s>[INST] ',
      endTokens: ['</s>'],
    }),
  },
  mistral: {
    recognises: ({ tokens, template }) =>
      !tokens.has('[INST]') && (template?.includes(`'[INST] ' + message['content'] + ' [/INST]'`) ?? false),
    template: () => ({
      opening: '<s>[INST] ',
      answer: ' [/INST]',
      nextTurn: '</s>[INST] ',
      endTokens: ['</s>'],
    }),
  },
  // https://www.llama.com/docs/model-cards-and-prompt-formats/meta-llama-3/
  'llama-3': {
    recognises: (files) =>
      hasLlama3Headers(files) &&
      files.template !== undefined &&
      !files.template.includes('Cutting Knowledge Date'),
    template: () => llama3(''),
  },
  // https://www.llama.com/docs/model-cards-and-prompt-formats/llama3_1/; 3.2's and 3.3's are alike
  'llama-3.1': {
    recognises: (files) =>
      hasLlama3Headers(files) && (files.template?.includes('Cutting Knowledge Date') ?? false),
    template(choices) {
      const date = choices.text('date', LLAMA_DATE)
      return llama3(
        `<|start_header_id|>system<|end_header_id|>\n\nCutting Knowledge Date: December 2023\nToday Date: ${date}\n\n<|eot_id|>`,
      )
    },
  },
  // https://qwen.readthedocs.io/en/latest/getting_started/concepts.html, with enable_thinking false
  qwen3: {
    recognises: ({ tokens }) => tokens.has('<|im_start|>') && tokens.has('<think>'),
    template: () => ({
      opening: '<|im_start|>user\n',
      answer: '<|im_end|>\n<|im_start|>assistant\n<think>\n\n</think>\n\n',
      nextTurn: '<|im_end|>\n<|im_start|>user\n',
      endTokens: ['<|im_end|>', '<|endoftext|>'],
    }),
  },
  // https://github.com/mistralai/mistral-common/blob/main/src/mistral_common/tokens/tokenizers/instruct.py
  tekken: {
    recognises: ({ tokens }) => tokens.has('[INST]') && tokens.has('[BEGIN_AUDIO]'),
    template: () => ({
      opening: '<s>[INST]',
      answer: '[/INST]',
      nextTurn: '</s>[INST]',
      endTokens: ['</s>'],
    }),
  },
}

/**
 * The chat template of a language model, told by its tokens and its Jinja template or by `--option chat`. Throws
 * `model-unknown` where it is none of the known ones.
 */
export function chatTemplate(files: LanguageModelFiles, choices: Choices): ChatTemplate {
  const names = Object.keys(FAMILIES)
  const recognised = names.find((one) => FAMILIES[one]?.recognises(files))
  const name = choices.oneOf('chat', names, recognised)
  const family = name === undefined ? undefined : FAMILIES[name]
  if (family) return family.template(choices)
  throw new EarshotError(
    'model-unknown',
    `The language model's chat template is none of ${names.join(', ')}: choose one with --option chat=<name>, or give the prompt with --prompt <file>.`,
  )
}
