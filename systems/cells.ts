/** A row of the table: a cell says "pass", or in one sentence why not. */

export const COLUMNS = ['builds', 'features', 'audioTokens', 'ids', 'node', 'wasm', 'webgpu'] as const
export type Column = (typeof COLUMNS)[number]

/** The columns that are checked on onnxruntime-node. */
export const NODE_COLUMNS = ['builds', 'features', 'audioTokens', 'ids', 'node'] as const
export type NodeCells = Readonly<Record<(typeof NODE_COLUMNS)[number], string>>

export type BrowserDevice = 'wasm' | 'webgpu'

export type SystemRow = { readonly system: string } & Readonly<Record<Column, string>>

export const PASS = 'pass'
export const PASS_ASSUMED = 'pass (layout assumed)'

export function hasPassed(cell: string): boolean {
  return cell === PASS || cell === PASS_ASSUMED
}

/** The cell of a check that throws where something is wrong. */
export async function cellOf(layoutAssumed: boolean, check: () => Promise<void>): Promise<string> {
  try {
    await check()
    return layoutAssumed ? PASS_ASSUMED : PASS
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
}
