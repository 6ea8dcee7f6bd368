import { createContext, type ReactNode, use } from 'react'
import { useStore } from 'zustand'
import type { EarshotStore } from '../state/store.ts'
import type { EarshotState } from '../state/types.ts'

const StoreContext = createContext<EarshotStore | null>(null)

export function EarshotStoreProvider({ store, children }: { store: EarshotStore; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>
}

export function useEarshotStore(): EarshotStore {
  const store = use(StoreContext)
  if (store === null) throw new Error('a component of Earshot stands outside its store')
  return store
}

/** The part of the state that the selector picks; the component renders again when it changes. */
export function useEarshot<T>(selector: (state: EarshotState) => T): T {
  return useStore(useEarshotStore(), selector)
}
