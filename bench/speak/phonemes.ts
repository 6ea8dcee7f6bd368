import { execFileSync } from 'node:child_process'
import { EarshotError } from '../../src/core/errors.ts'

/** American and British pronunciation, as espeak-ng names them. */
export type Accent = 'en-us' | 'en-gb'

/** Characters that Kokoro reads as they are; the text between them is pronounced piece by piece. */
const PUNCTUATION = /(\s*[;:,.!?—…"“”]+\s*)+/g

/**
 * Text as the phoneme string that Kokoro-82M was trained on: espeak-ng's IPA between untouched
 * punctuation, then the substitutions of kokoro-js (Apache-2.0). Numbers are expected in words.
 */
export function phonemize(text: string, accent: Accent): string {
  let phonemes = ''
  let position = 0
  for (const mark of text.matchAll(PUNCTUATION)) {
    phonemes += pronounce(text.slice(position, mark.index), accent) + mark[0]
    position = mark.index + mark[0].length
  }
  return adapt(phonemes + pronounce(text.slice(position), accent), accent)
}

/** espeak-ng's IPA symbols to those in Kokoro's vocabulary. */
function adapt(ipa: string, accent: Accent): string {
  const adapted = ipa
    .replaceAll('ʲ', 'j')
    .replaceAll('r', 'ɹ')
    .replaceAll('x', 'k')
    .replaceAll('ɬ', 'l')
    .replace(/(?<=[a-zɹː])(?=hˈʌndɹɪd)/g, ' ')
    .replace(/ z(?=[;:,.!?—…"“” ]|$)/g, 'z')
  return (accent === 'en-us' ? adapted.replace(/(?<=nˈaɪn)ti(?!ː)/g, 'di') : adapted).trim()
}

function pronounce(text: string, accent: Accent): string {
  if (text.trim() === '') return text
  try {
    const ipa = execFileSync('espeak-ng', ['-q', '--ipa', '-v', accent, text], { encoding: 'utf8' })
    return ipa.trim().split(/\s+/).join(' ')
  } catch (cause) {
    throw new EarshotError('bad-option', 'espeak-ng could not be run; install it to synthesise speech.', {
      cause,
    })
  }
}
