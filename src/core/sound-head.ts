/** What a window of a clip holds, by the probabilities of the sound head: nothing that has a name, speech, sounds. */

/** Classes before the named sounds. */
const SPEECH = 1
const UNNAMED_CLASSES = 2

/** Words that were heard are believed down to this probability of speech: losing speech is worse than inventing some. */
const SPEECH_FLOOR = 0.1

export interface NamedSound {
  /** Its place among the model's labels. */
  readonly index: number
  readonly probability: number
}

/**
 * 'speech' where the words that were heard stand; else the likeliest sound, or null for none that has a name.
 * `probabilities` (2 + sounds) of nothing, speech and each sound.
 */
export function windowContent(
  probabilities: ArrayLike<number>,
  hasWords: boolean,
): 'speech' | NamedSound | null {
  const speech = probabilities[SPEECH] ?? 0
  if (hasWords && speech >= SPEECH_FLOOR) return 'speech'
  let best = 0
  for (let at = UNNAMED_CLASSES; at < probabilities.length; at++) {
    if ((probabilities[at] as number) > (probabilities[best] as number)) best = at
  }
  const probability = probabilities[best] as number
  // Speech in which no words were heard, such as a murmur, is no sound either.
  if (best < UNNAMED_CLASSES || probability < speech) return null
  return { index: best - UNNAMED_CLASSES, probability }
}
