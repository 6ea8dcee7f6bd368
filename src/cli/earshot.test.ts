import { expect, test } from 'vitest'
import { main } from './earshot.ts'

/** A terminal that remembers. */
function notebook() {
  const printed: string[] = []
  const noted: string[] = []
  const terminal = {
    print: (text: string) => void printed.push(text),
    note: (text: string) => void noted.push(text),
  }
  return { printed, noted, terminal }
}

test.each([
  [['sing'], 'There is no command "sing": earshot knows ask, eval-questions, build.'],
  [['ask', 'nowhere.wav', 'Who?'], 'There is no file nowhere.wav: check the path.'],
  [['ask', 'package.json', 'Who?'], 'package.json is not a wav file: Node reads wav only'],
  [['ask', 'public/samples/bee-lecture.wav'], 'Give a question about public/samples/bee-lecture.wav'],
  [
    ['ask', 'public/samples/bee-lecture.wav', 'Who?', '--model', 'nowhere'],
    'The model file earshot.json is missing from nowhere',
  ],
])('%j exits with 2, one sentence last on stderr, and nothing on stdout', async (args, sentence) => {
  const { printed, noted, terminal } = notebook()
  expect(await main(args, terminal)).toBe(2)
  expect(printed).toEqual([])
  expect(noted.at(-1)).toContain(sentence)
})

test('--help prints how to use a command and exits with 0', async () => {
  for (const args of [['--help'], ['ask', '--help'], ['eval-questions', '--help'], ['build', '--help']]) {
    const { printed, noted, terminal } = notebook()
    expect(await main(args, terminal)).toBe(0)
    expect(printed.join('\n')).toContain('Usage: ')
    expect(noted).toEqual([])
  }
})
