import { type Checkpoint, type RowRange, tensorInfo } from './checkpoint.ts'
import { type Origin, renamed } from './renamed.ts'

/** A Whisper encoder converted by CTranslate2, under its Hugging Face names. */
export function whisperEncoderFromCTranslate2(model: Checkpoint): Checkpoint {
  const width = tensorInfo(model, 'encoder/layer_norm/gamma').shape[0] ?? 0
  const origins = new Map<string, Origin>()
  const add = (theirs: string, ours: string, rows?: RowRange) =>
    origins.set(`model.encoder.${theirs}`, { tensor: `encoder/${ours}`, ...(rows ? { rows } : {}) })
  const addNorm = (theirs: string, ours: string) => {
    add(`${theirs}.weight`, `${ours}/gamma`)
    add(`${theirs}.bias`, `${ours}/beta`)
  }
  const addLinear = (theirs: string, ours: string) => {
    add(`${theirs}.weight`, `${ours}/weight`)
    add(`${theirs}.bias`, `${ours}/bias`)
  }
  addLinear('conv1', 'conv1')
  addLinear('conv2', 'conv2')
  add('embed_positions.weight', 'position_encodings/encodings')
  for (let layer = 0; model.tensors.has(`encoder/layer_${layer}/ffn/layer_norm/gamma`); layer++) {
    const [theirs, ours] = [`layers.${layer}`, `layer_${layer}`]
    addNorm(`${theirs}.self_attn_layer_norm`, `${ours}/self_attention/layer_norm`)
    // Queries, keys and values lie one below the other; Whisper's keys have no bias (CTranslate2 stores zeros).
    for (const [part, projection] of ['q_proj', 'k_proj', 'v_proj'].entries()) {
      const rows = { start: part * width, end: (part + 1) * width }
      add(`${theirs}.self_attn.${projection}.weight`, `${ours}/self_attention/linear_0/weight`, rows)
      if (projection !== 'k_proj') {
        add(`${theirs}.self_attn.${projection}.bias`, `${ours}/self_attention/linear_0/bias`, rows)
      }
    }
    addLinear(`${theirs}.self_attn.out_proj`, `${ours}/self_attention/linear_1`)
    addNorm(`${theirs}.final_layer_norm`, `${ours}/ffn/layer_norm`)
    addLinear(`${theirs}.fc1`, `${ours}/ffn/linear_0`)
    addLinear(`${theirs}.fc2`, `${ours}/ffn/linear_1`)
  }
  addNorm('layer_norm', 'layer_norm')
  return renamed(model, origins)
}
