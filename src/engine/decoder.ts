/**
 * The decoder and its KV cache. A `KvState` is never changed once made: every run gives a new one, so that a
 * clip's prefix can be forked by any number of questions without being copied or computed again.
 */
import { concat } from '../core/concat.ts'
import { EarshotError } from '../core/errors.ts'
import type { DecoderSpec } from '../core/manifest.ts'
import { float32Of, idsOf, type Runtime, type Session, type Tensor } from './ort.ts'

/** Keys and values of `length` positions; its owner releases it. */
export interface KvState {
  readonly length: number
  /** By past input name; each (1, keyValueHeads, length, headSize). */
  readonly tensors: Readonly<Record<string, Tensor>>
  /** What every position attends to beside the ones before it, by input name; whoever gave it releases it. */
  readonly given: Readonly<Record<string, Tensor>>
  release(): void
}

/** Which outputs of a run come back to the CPU: nothing, the chosen token ids, or whole logits. */
export type Wanted = 'nothing' | 'ids' | 'logits'

export interface Extension {
  readonly state: KvState
  /** The most likely next token after each of the last `positions` rows; empty unless ids were wanted. */
  readonly ids: readonly number[]
  /** (positions, vocabulary) after the last `positions` rows; empty unless logits were wanted. */
  readonly logits: Float32Array
}

export interface Decoder {
  readonly spec: DecoderSpec
  /** No positions yet; `given` are inputs that stay the same for all that follow. */
  empty(given?: Readonly<Record<string, Tensor>>): KvState
  /** (ids.length, hidden) */
  embed(ids: readonly number[]): Promise<Float32Array>
  /** Runs `embeddings` (rows, hidden) after `state`, which stays as it is. */
  extend(state: KvState, embeddings: Float32Array, wanted: Wanted, positions?: number): Promise<Extension>
  /** False where the cache lives on the device, from which nothing can be cut off without a copy. */
  readonly canTruncate: boolean
  /** The first `length` positions of `state`, which is released. */
  truncate(state: KvState, length: number): KvState
  release(): Promise<void>
}

const LOGITS = 'logits'
const NEXT_IDS = 'token_ids'

export function createDecoder(
  decoder: Session,
  embedder: Session,
  runtime: Runtime,
  spec: DecoderSpec,
): Decoder {
  const pastNames = decoder.inputNames.filter((name) => name.startsWith('past_key_values.'))
  if (pastNames.length !== spec.layers * 2) {
    throw new EarshotError(
      'model-damaged',
      `The decoder has ${pastNames.length} cache inputs, expected ${spec.layers * 2}.`,
    )
  }
  const presentOf = (pastName: string) => pastName.replace('past_key_values.', 'present.')

  function stateOf(
    length: number,
    tensors: Record<string, Tensor>,
    given: Readonly<Record<string, Tensor>>,
  ): KvState {
    return {
      length,
      tensors,
      given,
      release: () => {
        for (const tensor of Object.values(tensors)) tensor.dispose()
      },
    }
  }

  /** One run of the session, over at most as many rows as the runtime takes at once. */
  async function run(
    state: KvState,
    embeddings: Float32Array,
    wanted: Wanted,
    positions: number,
  ): Promise<Extension> {
    const rows = embeddings.length / spec.hiddenSize
    const total = state.length + rows
    const feeds: Record<string, Tensor> = {
      ...state.given,
      ...state.tensors,
      inputs_embeds: runtime.tensor('float32', embeddings, [1, rows, spec.hiddenSize]),
      seqlens_k: runtime.tensor('int32', Int32Array.of(total - 1), [1]),
      total_sequence_length: runtime.tensor('int32', Int32Array.of(total), [1]),
      num_logits_to_keep: runtime.tensor('int64', BigInt64Array.of(BigInt(positions)), []),
    }
    const chosen = wanted === 'ids' ? [NEXT_IDS] : wanted === 'logits' ? [LOGITS] : []
    const outputs = await decoder.run(feeds, [...chosen, ...pastNames.map(presentOf)])
    const present = pastNames.map((name): [string, Tensor] => {
      const tensor = outputs[presentOf(name)]
      if (tensor?.dims[2] !== total) {
        throw new EarshotError(
          'model-damaged',
          `"${presentOf(name)}" holds ${tensor?.dims[2]} positions, expected ${total}.`,
        )
      }
      return [name, tensor]
    })
    return {
      state: stateOf(total, Object.fromEntries(present), state.given),
      ids: wanted === 'ids' ? idsOf(outputs[NEXT_IDS], NEXT_IDS) : [],
      logits: wanted === 'logits' ? float32Of(outputs[LOGITS], LOGITS) : new Float32Array(0),
    }
  }

  return {
    spec,
    empty(given = {}) {
      const shape = [1, spec.keyValueHeads, 0, spec.headSize]
      const nothing = pastNames.map((name) => [name, runtime.tensor('float32', new Float32Array(0), shape)])
      return stateOf(0, Object.fromEntries(nothing), given)
    },
    async embed(ids) {
      if (ids.length === 0) return new Float32Array(0)
      const input = runtime.tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length])
      const { inputs_embeds } = await embedder.run({ input_ids: input }, ['inputs_embeds'])
      return float32Of(inputs_embeds, 'inputs_embeds')
    },
    async extend(state, embeddings, wanted, positions = 1) {
      const rows = embeddings.length / spec.hiddenSize
      const total = state.length + rows
      if (total > spec.contextTokens) {
        throw new EarshotError(
          'context-full',
          `The model's context holds ${spec.contextTokens} tokens and ${total} are needed: ask in a new conversation, or about a shorter clip.`,
        )
      }
      const runs: Extension[] = []
      let reached = state
      for (let start = 0; start < rows; start += runtime.maxRunRows) {
        const end = Math.min(rows, start + runtime.maxRunRows)
        const part = embeddings.subarray(start * spec.hiddenSize, end * spec.hiddenSize)
        const kept = end - Math.max(start, rows - positions)
        try {
          runs.push(await run(reached, part, kept > 0 ? wanted : 'nothing', Math.max(1, kept)))
        } finally {
          if (reached !== state) reached.release()
        }
        reached = (runs.at(-1) as Extension).state
      }
      return {
        state: reached,
        ids: runs.flatMap(({ ids }) => ids),
        logits: concat(runs.map(({ logits }) => logits)),
      }
    },
    canTruncate: runtime.device !== 'webgpu',
    truncate(state, length) {
      const shape = [1, spec.keyValueHeads, length, spec.headSize]
      const cut = Object.entries(state.tensors).map(([name, tensor]): [string, Tensor] => {
        const whole = float32Of(tensor, name) // (1, heads, state.length, head size)
        const kept = new Float32Array(spec.keyValueHeads * length * spec.headSize)
        for (let head = 0; head < spec.keyValueHeads; head++) {
          const start = head * state.length * spec.headSize
          kept.set(whole.subarray(start, start + length * spec.headSize), head * length * spec.headSize)
        }
        return [name, runtime.tensor('float32', kept, shape)]
      })
      state.release()
      return stateOf(length, Object.fromEntries(cut), state.given)
    },
    async release() {
      await decoder.release()
      await embedder.release()
    },
  }
}
