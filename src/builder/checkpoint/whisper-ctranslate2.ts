import { type Checkpoint, type RowRange, tensorInfo } from './checkpoint.ts'
import { type Origin, renamed } from './renamed.ts'

/** A Whisper encoder converted by CTranslate2, under its Hugging Face names. */
export function whisperEncoderFromCTranslate2(model: Checkpoint): Checkpoint {
  const names = new Names(model, 'encoder')
  names.linear('conv1', 'conv1')
  names.linear('conv2', 'conv2')
  names.blocks()
  return names.view()
}

/** A Whisper decoder converted by CTranslate2, under its Hugging Face names. */
export function whisperDecoderFromCTranslate2(model: Checkpoint): Checkpoint {
  const names = new Names(model, 'decoder')
  names.one('embed_tokens.weight', 'embeddings/weight')
  names.blocks((theirs, ours) => {
    names.norm(`${theirs}.encoder_attn_layer_norm`, `${ours}/attention/layer_norm`)
    names.linear(`${theirs}.encoder_attn.q_proj`, `${ours}/attention/linear_0`)
    names.packed(`${theirs}.encoder_attn`, ['k_proj', 'v_proj'], `${ours}/attention/linear_1`)
    names.linear(`${theirs}.encoder_attn.out_proj`, `${ours}/attention/linear_2`)
  })
  return names.view()
}

/** The Hugging Face names (theirs) of one half of a model, and where CTranslate2 (ours) keeps each. */
class Names {
  readonly #model: Checkpoint
  readonly #half: 'encoder' | 'decoder'
  readonly #width: number
  readonly #origins = new Map<string, Origin>()

  constructor(model: Checkpoint, half: 'encoder' | 'decoder') {
    this.#model = model
    this.#half = half
    this.#width = tensorInfo(model, `${half}/layer_norm/gamma`).shape[0] ?? 0
  }

  one(theirs: string, ours: string, rows?: RowRange): void {
    const origin = { tensor: `${this.#half}/${ours}`, ...(rows ? { rows } : {}) }
    this.#origins.set(`model.${this.#half}.${theirs}`, origin)
  }

  norm(theirs: string, ours: string): void {
    this.one(`${theirs}.weight`, `${ours}/gamma`)
    this.one(`${theirs}.bias`, `${ours}/beta`)
  }

  linear(theirs: string, ours: string): void {
    this.one(`${theirs}.weight`, `${ours}/weight`)
    this.one(`${theirs}.bias`, `${ours}/bias`)
  }

  /** Projections that lie one below the other; Whisper's keys have no bias (CTranslate2 stores zeros). */
  packed(theirs: string, projections: readonly string[], ours: string): void {
    for (const [part, projection] of projections.entries()) {
      const rows = { start: part * this.#width, end: (part + 1) * this.#width }
      this.one(`${theirs}.${projection}.weight`, `${ours}/weight`, rows)
      if (projection !== 'k_proj') this.one(`${theirs}.${projection}.bias`, `${ours}/bias`, rows)
    }
  }

  /** Positions, every layer, and the norm at the end; `more` adds what only one half's layers have. */
  blocks(more: (theirs: string, ours: string) => void = () => {}): void {
    this.one('embed_positions.weight', 'position_encodings/encodings')
    for (
      let layer = 0;
      this.#model.tensors.has(`${this.#half}/layer_${layer}/ffn/layer_norm/gamma`);
      layer++
    ) {
      const [theirs, ours] = [`layers.${layer}`, `layer_${layer}`]
      this.norm(`${theirs}.self_attn_layer_norm`, `${ours}/self_attention/layer_norm`)
      this.packed(`${theirs}.self_attn`, ['q_proj', 'k_proj', 'v_proj'], `${ours}/self_attention/linear_0`)
      this.linear(`${theirs}.self_attn.out_proj`, `${ours}/self_attention/linear_1`)
      more(theirs, ours)
      this.norm(`${theirs}.final_layer_norm`, `${ours}/ffn/layer_norm`)
      this.linear(`${theirs}.fc1`, `${ours}/ffn/linear_0`)
      this.linear(`${theirs}.fc2`, `${ours}/ffn/linear_1`)
    }
    this.norm('layer_norm', 'layer_norm')
  }

  view(): Checkpoint {
    return renamed(this.#model, this.#origins)
  }
}
