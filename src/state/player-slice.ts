import type { PlayerSlice, SliceContext } from './types.ts'

/** The alignment marks where words are surest, not their first and last sound: played spans reach this much further. */
const SPAN_PAD_SECONDS = 0.2

export function createPlayerSlice({ set, get, services: { player } }: SliceContext): PlayerSlice {
  player.subscribe((now) => set({ playing: now.playing, positionSeconds: now.positionSeconds }))

  const start = async (begin: () => Promise<void>) => {
    try {
      await begin()
    } catch (thrown) {
      // Pausing or changing the clip while play() is still starting rejects it; nothing went wrong.
      if (thrown instanceof DOMException && thrown.name === 'AbortError') return
      get().notify({ tone: 'error', text: 'The browser did not start the playback. Press play once more.' })
    }
  }

  return {
    playing: false,
    positionSeconds: 0,
    highlight: null,
    async togglePlay() {
      if (get().audio === null) return
      if (get().playing) player.pause()
      else await start(() => player.play())
    },
    seek(seconds) {
      const durationSeconds =
        get().clips.find((clip) => clip.id === get().currentClipId)?.durationSeconds ?? 0
      player.seek(Math.min(durationSeconds, Math.max(0, seconds)))
      set({ highlight: null })
    },
    async playFrom(seconds) {
      get().seek(seconds)
      await start(() => player.play())
    },
    async playSpan(startSeconds, endSeconds) {
      set({ highlight: { startSeconds, endSeconds } })
      await start(() =>
        player.playSpan(Math.max(0, startSeconds - SPAN_PAD_SECONDS), endSeconds + SPAN_PAD_SECONDS),
      )
    },
  }
}
