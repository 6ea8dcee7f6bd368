import { badCheckpoint, type Checkpoint, tensorInfo } from './checkpoint.ts'
import { type Origin, renamed } from './renamed.ts'

/** The Hugging Face name of each tensor of a LLaMA block, by its GGUF name. */
const BLOCK_TENSORS = {
  attn_norm: 'input_layernorm',
  attn_q: 'self_attn.q_proj',
  attn_k: 'self_attn.k_proj',
  attn_v: 'self_attn.v_proj',
  attn_output: 'self_attn.o_proj',
  ffn_norm: 'post_attention_layernorm',
  ffn_gate: 'mlp.gate_proj',
  ffn_up: 'mlp.up_proj',
  ffn_down: 'mlp.down_proj',
} as const

/** A LLaMA model's GGUF file under the names, and with the row order, of the Hugging Face checkpoint. */
export function llamaFromGguf(gguf: Checkpoint): Checkpoint {
  const layers = ggufNumber(gguf, 'llama.block_count')
  const heads = ggufNumber(gguf, 'llama.attention.head_count')
  const keyValueHeads = ggufNumber(gguf, 'llama.attention.head_count_kv')
  const origins = new Map<string, Origin>([
    ['model.embed_tokens.weight', { tensor: 'token_embd.weight' }],
    ['model.norm.weight', { tensor: 'output_norm.weight' }],
  ])
  if (gguf.tensors.has('output.weight')) origins.set('lm_head.weight', { tensor: 'output.weight' })
  for (let layer = 0; layer < layers; layer++) {
    for (const [ours, theirs] of Object.entries(BLOCK_TENSORS)) {
      const tensor = `blk.${layer}.${ours}.weight`
      const name = `model.layers.${layer}.${theirs}.weight`
      const rotatedHeads = ours === 'attn_q' ? heads : ours === 'attn_k' ? keyValueHeads : 0
      const rows = tensorInfo(gguf, tensor).shape[0] ?? 0
      origins.set(name, rotatedHeads ? { tensor, rowOf: halfSplit(rows / rotatedHeads) } : { tensor })
    }
  }
  return renamed(gguf, origins)
}

/** A whole or fractional number of a GGUF file's metadata. */
export function ggufNumber(gguf: Checkpoint, key: string): number {
  const value = gguf.metadata.get(key)
  if (typeof value !== 'number') throw badCheckpoint(gguf.name, `has no number under ${key}`)
  return value
}

/**
 * llama.cpp rotates neighbouring rows of a head, Hugging Face a row of its first half with one of its second,
 * so `convert_hf_to_gguf.py` interleaves the halves of q and k. This takes it back.
 */
function halfSplit(headRows: number) {
  const half = headRows / 2
  return (row: number): number => {
    const inHead = row % headRows
    return row - inHead + (inHead % half) * 2 + Math.floor(inHead / half)
  }
}
