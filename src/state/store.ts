import { createStore, type StoreApi } from 'zustand/vanilla'
import { createAnswersSlice } from './answers-slice.ts'
import { createAppearanceSlice } from './appearance-slice.ts'
import { createHearing } from './hearing.ts'
import { createLibrarySlice } from './library-slice.ts'
import { createListeningSlice } from './listening-slice.ts'
import { createModelSlice } from './model-slice.ts'
import { createNoticeSlice } from './notice-slice.ts'
import { createOfflineSlice } from './offline-slice.ts'
import { createPlayerSlice } from './player-slice.ts'
import { createRecordingSlice } from './recording-slice.ts'
import type { EarshotState, Services } from './types.ts'

export type EarshotStore = StoreApi<EarshotState>

/** The app's whole state, over the given services. Nothing runs until its actions are called. */
export function createEarshotStore(services: Services): EarshotStore {
  const hearing = createHearing()
  return createStore<EarshotState>()((set, get) => {
    const context = { set, get, services }
    return {
      ...createModelSlice(context, hearing),
      ...createLibrarySlice(context, hearing),
      ...createListeningSlice(context, hearing),
      ...createAnswersSlice(context, hearing),
      ...createRecordingSlice(context, hearing),
      ...createPlayerSlice(context),
      ...createNoticeSlice(context),
      ...createAppearanceSlice(context),
      ...createOfflineSlice(context),
    }
  })
}
