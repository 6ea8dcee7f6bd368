/** Earshot as a library: `import { AudioLLM } from 'earshot'`, in a page's worker or in Node. */
export { EarshotError } from './core/errors.ts'
export type * from './core/interface.ts'
export { AudioLLM, type OpenedModel, type OpenOptions } from './engine/engine.ts'
