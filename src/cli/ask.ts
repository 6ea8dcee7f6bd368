import { parseAskArguments } from './ask-options.ts'
import { answerLines, type BatchRecord, failureSentence } from './batch.ts'
import { type Command, EXIT_BAD_INPUT, EXIT_OK } from './command.ts'
import { createListener } from './listener.ts'
import { openModel } from './open-model.ts'
import { readQuestionFile } from './question-file.ts'

const USAGE = `Usage: ask <clip.wav> "<question>" [--json]
       ask --batch <questions.jsonl>

Prints the answer alone; progress goes to stderr. An empty question ("") answers one spoken in the clip.

  --json            print one object: answer, transcript, audioTokens, audioSeconds, device, secondEar, timings
  --batch <file>    answer every line {"audio": path, "question": text} with one model, one object a line;
                    paths start at the working directory, and each clip is heard once. A line that fails
                    prints an object with "line" and "error" in its place, and the exit code is then 2
  --model <folder>  the model bundle (default: the one that comes with Earshot)
  --no-second-ear   hear speech once only: a little sooner, and with more words misheard
  --max-tokens <n>  the longest answer, in tokens

Exit code 2, with one sentence on stderr, for bad input.`

/** `earshot ask`: an answer about a clip, or about every line of a file. */
export const ask: Command = async (args, terminal) => {
  const request = parseAskArguments(args)
  if (request.kind === 'help') {
    terminal.print(USAGE)
    return EXIT_OK
  }
  // Read before a model is loaded: a bad file should be told at once.
  const lines = request.kind === 'batch' ? await readQuestionFile(request.questionFile) : []
  const listener = createListener({
    openModel: () => openModel(request.model, terminal, { secondEar: request.secondEar }),
    terminal,
    maxTokens: request.maxTokens,
  })
  try {
    if (request.kind === 'one') {
      const record = await listener.answer(request)
      terminal.print(request.json ? JSON.stringify(record) : record.answer)
      return EXIT_OK
    }
    const records: BatchRecord[] = []
    for await (const record of answerLines(lines, listener)) {
      records.push(record)
      terminal.print(JSON.stringify(record))
    }
    const failed = failureSentence(request.questionFile, records)
    if (failed === null) return EXIT_OK
    terminal.note(failed)
    return EXIT_BAD_INPUT
  } finally {
    await listener.dispose()
  }
}
