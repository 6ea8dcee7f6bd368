import { expect, test } from 'vitest'
import { createDecoder } from './decoder.ts'
import type { Session, Tensor } from './ort.ts'
import { toyRuntime, toyTensor } from './testing/toy-runtime.ts'

const VOCABULARY = 3
const PAST = ['past_key_values.0.key', 'past_key_values.0.value']

const numberOf = (tensor: Tensor | undefined) => Number([...(tensor as { data: Int32Array }).data][0])

/** A decoder of width 1 whose logits for a row are its embedding, three times; `runs` are the rows of each run. */
function decoderOfRuns(maxRunRows: number) {
  const runs: number[] = []
  let live = 0
  const session: Session = {
    inputNames: ['inputs_embeds', ...PAST],
    outputNames: [],
    async run(feeds, wanted) {
      const rows = feeds.inputs_embeds?.data as Float32Array
      const kept = rows.subarray(rows.length - numberOf(feeds.num_logits_to_keep))
      runs.push(rows.length)
      const outputs: Record<string, Tensor> = {}
      for (const name of wanted) {
        if (name.startsWith('present.')) {
          live += 1
          const dims = [1, 1, numberOf(feeds.total_sequence_length), 1]
          outputs[name] = { ...toyTensor('float32', null, dims), dispose: () => (live -= 1) }
        } else if (name === 'token_ids') {
          outputs[name] = toyTensor('int64', BigInt64Array.from([...kept], BigInt), [1, kept.length])
        } else {
          const logits = Float32Array.from([...kept].flatMap((value) => Array(VOCABULARY).fill(value)))
          outputs[name] = toyTensor('float32', logits, [1, kept.length, VOCABULARY])
        }
      }
      return outputs
    },
    release: async () => {},
  }
  const spec = {
    layers: 1,
    keyValueHeads: 1,
    headSize: 1,
    hiddenSize: 1,
    vocabularySize: VOCABULARY,
    contextTokens: 10,
    stopTokenIds: [],
  }
  const decoder = createDecoder(session, session, { ...toyRuntime, maxRunRows }, spec)
  return { decoder, runs, live: () => live }
}

test.each([
  { maxRunRows: Number.POSITIVE_INFINITY, runsOf: [7] },
  { maxRunRows: 3, runsOf: [3, 3, 1] },
])('the last positions come back from runs of at most $maxRunRows rows', async ({ maxRunRows, runsOf }) => {
  const { decoder, runs, live } = decoderOfRuns(maxRunRows)
  const rows = Float32Array.of(1, 2, 3, 4, 5, 6, 7)
  const chosen = await decoder.extend(decoder.empty(), rows, 'ids', 5)
  expect(runs).toEqual(runsOf)
  expect(chosen.ids).toEqual([3, 4, 5, 6, 7])
  const scored = await decoder.extend(decoder.empty(), rows, 'logits', 2)
  expect([...scored.logits]).toEqual([6, 6, 6, 7, 7, 7])
  expect(chosen.state.length).toBe(7)
  chosen.state.release()
  scored.state.release()
  expect(live()).toBe(0)
})

test('more than the context holds is refused in one sentence', async () => {
  const { decoder } = decoderOfRuns(3)
  await expect(decoder.extend(decoder.empty(), new Float32Array(11), 'ids')).rejects.toThrow(
    "The model's context holds 10 tokens and 11 are needed",
  )
})
