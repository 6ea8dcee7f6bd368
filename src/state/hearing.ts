import type { AudioModel, Clip } from '../core/interface.ts'
import { createLane } from '../core/lane.ts'
import { untilCancelled } from './cancel.ts'

/** Each heard clip holds its keys and values in memory, about 46 KB a token: three are kept, then the oldest goes. */
const HEARD_CLIPS_KEPT = 3

/** The open model and the clips it has heard: live handles, which the state itself must not hold. */
export interface Hearing {
  /** Takes the place of the model before it, which is closed together with what it heard. */
  use(opening: Promise<AudioModel>): Promise<AudioModel>
  /** The open model; while one is loading, or loading again, this waits for it. */
  model(signal: AbortSignal): Promise<AudioModel>
  /** Gives the heard clip, hearing it first if need be. One clip is heard at a time, in the order asked. */
  clip(clipId: string, hear: (inUse: AbortSignal) => Promise<Clip>): Promise<Clip>
  /**
   * One answer at a time: the decoder's session cannot run twice at once. Work gets a signal that fires when
   * another model takes this one's place, and is then rejected: the old model may never answer.
   */
  inTurn<T>(work: (inUse: AbortSignal) => Promise<T>): Promise<T>
  forget(clipId: string): void
}

export function createHearing(): Hearing {
  const lane = createLane()
  const heard = new Map<string, Clip>()
  let opening: Promise<AudioModel> = new Promise(() => {})
  let inUse = new AbortController()

  const forget = (clipId: string) => {
    const clip = heard.get(clipId)
    heard.delete(clipId)
    // A handle of a model that is gone has nothing left to free.
    clip?.dispose().catch(() => {})
  }

  const whileInUse = <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const { signal } = inUse
    return untilCancelled(work(signal), signal)
  }

  return {
    use(next) {
      const before = opening
      opening = next
      inUse.abort()
      inUse = new AbortController()
      for (const clipId of [...heard.keys()]) forget(clipId)
      before
        .then(
          (model) => model.dispose(),
          () => {},
        )
        .catch(() => {})
      next.catch(() => {})
      return next
    },
    async model(signal) {
      for (;;) {
        const asked = opening
        try {
          return await untilCancelled(asked, signal)
        } catch (thrown) {
          if (asked === opening || signal.aborted) throw thrown
        }
      }
    },
    clip: (clipId, hear) =>
      lane.run(async () => {
        const known = heard.get(clipId)
        if (known !== undefined) return known
        const heardWith = opening
        const clip = await whileInUse(hear)
        if (heardWith === opening) heard.set(clipId, clip)
        const oldest = heard.keys().next().value
        if (heard.size > HEARD_CLIPS_KEPT && oldest !== undefined) forget(oldest)
        return clip
      }),
    inTurn: (work) => lane.run(() => whileInUse(work)),
    forget,
  }
}
