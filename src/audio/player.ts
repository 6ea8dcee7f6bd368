export interface PlayerState {
  readonly playing: boolean
  readonly positionSeconds: number
}

/** Plays one clip at a time and tells where it is, at every frame while it plays. */
export interface Player {
  /** Takes the clip to play, or null for none, and goes to its start. */
  load(wav: Blob | null): void
  play(): Promise<void>
  pause(): void
  seek(seconds: number): void
  /** Plays from a time and stops by itself at another. */
  playSpan(startSeconds: number, endSeconds: number): Promise<void>
  subscribe(listener: (state: PlayerState) => void): () => void
}

/** A player over an audio element, so that the system's own volume, output and media keys apply. */
export function createPlayer(): Player {
  const element = new Audio()
  const listeners = new Set<(state: PlayerState) => void>()
  let objectUrl: string | null = null
  let stopAtSeconds: number | null = null
  let frame = 0

  const tell = () => {
    const state = { playing: !element.paused, positionSeconds: element.currentTime }
    for (const listener of listeners) listener(state)
  }
  const follow = () => {
    cancelAnimationFrame(frame)
    if (stopAtSeconds !== null && element.currentTime >= stopAtSeconds) {
      stopAtSeconds = null
      element.pause()
    }
    tell()
    if (!element.paused) frame = requestAnimationFrame(follow)
  }
  for (const event of ['play', 'pause', 'ended', 'seeked', 'timeupdate'])
    element.addEventListener(event, follow)

  return {
    load(wav) {
      element.pause()
      stopAtSeconds = null
      if (objectUrl !== null) URL.revokeObjectURL(objectUrl)
      objectUrl = wav === null ? null : URL.createObjectURL(wav)
      if (objectUrl === null) element.removeAttribute('src')
      else element.src = objectUrl
      element.load()
      tell()
    },
    async play() {
      stopAtSeconds = null
      await element.play()
    },
    pause: () => element.pause(),
    seek(seconds) {
      stopAtSeconds = null
      element.currentTime = seconds
      tell()
    },
    async playSpan(startSeconds, endSeconds) {
      element.currentTime = startSeconds
      stopAtSeconds = endSeconds
      await element.play()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
