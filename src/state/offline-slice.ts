import type { OfflineSlice, SliceContext } from './types.ts'

export function createOfflineSlice({ set, services }: SliceContext): OfflineSlice {
  return {
    offline: null,
    async keepOffline() {
      set({ offline: await services.keepOffline() })
    },
  }
}
