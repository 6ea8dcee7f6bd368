import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { BundleWriter } from '../bundle.ts'
import type { Graph } from '../onnx/graph.ts'
import type { Shard } from '../shard.ts'

/**
 * Opens graphs that share one file of weights, as a bundle's do. `write` makes the graphs; the sessions are
 * handed to `use`, and everything on disk is gone afterwards.
 */
export async function withSessions<Name extends string>(
  write: (shard: Shard) => Record<Name, Graph>,
  use: (sessions: Record<Name, InferenceSession>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-graph-'))
  try {
    const bundle = new BundleWriter(folder)
    const graphs = write(bundle.shard('weights.onnx_data'))
    const paths = Object.entries<Graph>(graphs).map(([name, graph]) => [name, bundle.graph(name, graph).path])
    bundle.finish()
    const sessions = await Promise.all(
      paths.map(async ([name, path = '']) => [
        name,
        await InferenceSession.create(join(folder, path), { intraOpNumThreads: 1, logSeverityLevel: 3 }),
      ]),
    )
    await use(Object.fromEntries(sessions))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const float32 = (values: Float32Array, shape: readonly number[]) =>
  new Tensor('float32', values, shape)
export const int32 = (value: number) => new Tensor('int32', Int32Array.of(value), [1])
export const int64 = (values: readonly number[], shape: readonly number[]) =>
  new Tensor('int64', BigInt64Array.from(values, BigInt), shape)

/** The numbers of a run's output. */
export function numbers(output: Tensor | undefined): readonly number[] {
  return Array.from((output?.data ?? []) as ArrayLike<number | bigint>, Number)
}
