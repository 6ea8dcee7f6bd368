/** The evaluation as Markdown, and as the flat figures that the bundle's manifest carries. */
import { type Evaluation, type FormatRun, inSet, SPOKEN, targetsOf, wordErrorsOf } from './evaluation.ts'
import type { Figure } from './figure.ts'
import {
  type AnswerFigures,
  answerFigures,
  CONDITIONS,
  inventionRate,
  isAnswerable,
  isFollowUp,
  isUnanswerable,
  type Result,
  refusalRate,
  soundFigures,
  speed,
  wordErrorRate,
  wordErrorRateOf,
  yesNoRate,
} from './figures.ts'
import type { Parity } from './parity.ts'
import { isMet, type Unit, verdict, written } from './targets.ts'

const KINDS = ['who', 'what', 'when', 'where', 'how many', 'which', 'why', 'how']

export function formatReport(evaluation: Evaluation): string {
  const { main, date, cpu, model } = evaluation
  return [
    '# What the model can do',
    '',
    `Written by \`npm run eval\` on ${date}: ${model.name} ${model.version}, format ${main.info.format}, the app's own engine in Node (${cpu}, ${main.info.threads} threads). The sets are in [heldout/](heldout/README.md); what was tried is in the [README](README.md). In brackets: the middle 95% of 1000 resamplings of the clips.`,
    '',
    '## Targets',
    '',
    ...table(
      ['', 'target', 'measured', ''],
      targetsOf(evaluation).map((target) => [
        target.name,
        `${target.side} ${written(target.bound, target.unit)}`,
        target.measured === null ? 'none' : written(target.measured, target.unit),
        isMet(target) ? 'met' : `**${verdict(target)}**`,
      ]),
    ),
    '',
    '## Word error rate, by the audio tokens alone',
    '',
    ...wordErrorTable(evaluation),
    '',
    'Numbers count as equal however they are written, and so do upper and lower case. Bracketed sound labels are no words.',
    '',
    '## Answers',
    '',
    ...answerTable(evaluation),
    '',
    ...answerConditions(evaluation),
    '',
    'Exact: the same words as an accepted answer, articles aside. Contains: an accepted answer stands in it. A yes-no answer is right when its first word is. The true text stands in the place of the audio tokens in the same prompt.',
    '',
    '## Without speech',
    '',
    ...soundTable(evaluation),
    '',
    '## Formats',
    '',
    ...formatTable(evaluation.formats),
    '',
    'The same fifth of the clips for each. Bytes are those that the format loads; int8 and q8 read one stored copy. Listening: encoder and prefill, in seconds for each second of sound.',
    '',
    '## In Chromium',
    '',
    ...browserLines(evaluation.browser),
    '',
    '## Parity with PyTorch',
    '',
    ...parityLines(evaluation.parity),
    '',
    '## Recordings of people',
    '',
    "Allison Smith's prompts for Asterisk (Debian `asterisk-core-sounds-en-wav`, CC-BY-SA-3.0), 150 of them. They serve this evaluation only.",
    '',
  ].join('\n')
}

/** Figures by name, for `earshot.json`. */
export function flatFigures(evaluation: Evaluation): Record<string, string> {
  const { main, secondEar, formats, browser } = evaluation
  const twice = secondEar?.results ?? []
  const answers = main.results.filter(inSet('answers'))
  const flat: Record<string, string> = { 'measured in format': main.info.format }
  for (const { name, measured, unit } of targetsOf(evaluation)) {
    if (measured !== null) flat[name] = written(measured, unit)
  }
  const add = (name: string, figure: Figure | null, unit: Unit = 'percent') => {
    if (figure) flat[name] = written(figure.value, unit)
  }
  const everyday = 'everyday messages, Kokoro, unseen voices'
  add(
    'word error rate, unseen everyday messages, with the second ear',
    wordErrorsOf(twice, everyday, 'clean', 'second ear'),
  )
  const examples = 'WordNet examples, Kokoro, unseen voices'
  add(
    'word error rate, unseen WordNet examples, with the second ear',
    wordErrorsOf(twice, examples, 'clean', 'second ear'),
  )
  add('answers, extractive: exact', answerFigures(answers)?.exact ?? null)
  add('answers, extractive: an accepted answer is in it', answerFigures(answers)?.contains ?? null)
  add('answers, yes or no', yesNoRate(answers))
  add('refuses where the clip does not say', refusalRate(answers, isUnanswerable))
  add('refuses although the clip says', refusalRate(answers, isAnswerable))
  for (const { info, results } of formats.filter(({ info }) => info.format !== main.info.format)) {
    const figure = answerFigures(results.filter(inSet('answers')))
    if (figure)
      flat[`answers, extractive: token-F1, on a fifth, in ${info.format}`] = written(figure.f1.value, 'score')
  }
  if (browser) {
    const figure = answerFigures(browser.chromium.results)
    if (figure)
      flat['answers, extractive: token-F1, on a fifth, in Chromium'] = written(figure.f1.value, 'score')
  }
  return flat
}

function wordErrorTable({ main, secondEar, transcripts }: Evaluation): string[] {
  const rows = SPOKEN.map(({ name, has }) => {
    const clips = main.results
      .filter(({ clip, source }) => source === 'audio' && has(clip))
      .map(({ clip }) => clip)
    return [
      name,
      ...CONDITIONS.map((condition) => percent(wordErrorsOf(main.results, name, condition))),
      percent(wordErrorsOf(main.results, name)),
      ...(secondEar ? [percent(secondEarErrors(secondEar.results, name))] : []),
      ...(transcripts ? [percent(wordErrorRateOf(clips, transcripts))] : []),
    ]
  })
  const extra = [
    ...(secondEar ? ['clean, with the second ear'] : []),
    ...(transcripts ? ["Whisper's decoder in PyTorch"] : []),
  ]
  return table(['', ...CONDITIONS, 'all', ...extra], rows)
}

/** On clean speech, or on what there is where none is clean. */
function secondEarErrors(results: readonly Result[], row: string): Figure | null {
  const [clean, all] = ['clean', undefined].map((condition) =>
    wordErrorsOf(results, row, condition, 'second ear'),
  )
  return clean ?? all ?? null
}

/** What questions are asked about, as the columns of the answer tables. */
function columnsOf({ main, secondEar }: Evaluation): { name: string; results: Result[] }[] {
  const all = [...main.results, ...(secondEar?.results ?? [])]
  return [
    { name: 'audio tokens', results: all.filter(inSet('answers')) },
    { name: 'with the second ear', results: all.filter(inSet('answers', 'second ear')) },
    { name: 'true text', results: all.filter(inSet('answers', 'text')) },
    { name: "Whisper's transcript", results: all.filter(inSet('answers', 'cascade')) },
  ].filter(({ results }) => results.length > 0)
}

function answerTable(evaluation: Evaluation): string[] {
  const columns = columnsOf(evaluation)
  const each = (cell: (results: Result[]) => string) => columns.map(({ results }) => cell(results))
  const scores = (part: keyof AnswerFigures, choose?: Parameters<typeof answerFigures>[1]) =>
    each((results) => number(answerFigures(results, choose)?.[part] ?? null))
  const [first] = columns
  const asked = (choose: Parameters<typeof answerFigures>[1]) =>
    String(answerFigures(first?.results ?? [], choose)?.f1.of ?? 0)
  return table(
    ['', 'questions', ...columns.map(({ name }) => name)],
    [
      ['extractive: token-F1', asked(() => true), ...scores('f1')],
      ['extractive: exact', '', ...scores('exact')],
      ['extractive: contains', '', ...scores('contains')],
      ...KINDS.map((kind) => [
        `${kind}: token-F1`,
        asked((q) => q.kind === kind),
        ...scores('f1', (q) => q.kind === kind),
      ]),
      ['follow-up in a conversation: token-F1', asked(isFollowUp), ...scores('f1', isFollowUp)],
      ['yes or no', count(yesNoRate(first?.results ?? [])), ...each((r) => percent(yesNoRate(r)))],
      [
        'the clip does not say: refused',
        count(refusalRate(first?.results ?? [], isUnanswerable)),
        ...each((r) => percent(refusalRate(r, isUnanswerable))),
      ],
      [
        'the clip says: refused all the same',
        count(refusalRate(first?.results ?? [], isAnswerable)),
        ...each((r) => percent(refusalRate(r, isAnswerable))),
      ],
    ],
  )
}

function answerConditions(evaluation: Evaluation): string[] {
  const columns = columnsOf(evaluation)
  return table(
    ['extractive: token-F1', ...columns.map(({ name }) => name)],
    CONDITIONS.map((condition) => [
      condition,
      ...columns.map(({ results }) =>
        number(answerFigures(results.filter(({ clip }) => clip.condition === condition))?.f1 ?? null),
      ),
    ]),
  )
}

function soundTable({ main, secondEar }: Evaluation): string[] {
  const results = main.results.filter(inSet('sounds'))
  const columns = [results, ...(secondEar ? [secondEar.results.filter(inSet('sounds', 'second ear'))] : [])]
  const each = (figure: (results: readonly Result[]) => Figure | null) => [
    count(figure(results)),
    ...columns.map((heard) => percent(figure(heard))),
  ]
  const families = [...new Set(results.map(({ clip }) => clip.family))].sort()
  return [
    ...table(
      ['', 'clips', 'audio tokens', ...(secondEar ? ['with the second ear'] : [])],
      [
        ['words invented', ...each(inventionRate)],
        ['sound label right', ...each((heard) => soundFigures(heard)?.label ?? null)],
        [
          '"What do you hear?" answered with the sound',
          ...each((heard) => soundFigures(heard)?.answer ?? null),
        ],
      ],
    ),
    '',
    ...table(
      ['source', 'clips', 'words invented', 'sound label right'],
      families.map((family) => {
        const own = results.filter(({ clip }) => clip.family === family)
        return [
          family,
          String(own.length),
          percent(inventionRate(own)),
          percent(soundFigures(own)?.label ?? null),
        ]
      }),
    ),
    '',
    ...table(
      ['label', 'clips', 'right', 'heard instead'],
      [...new Set(results.map(({ clip }) => clip.label))]
        .filter((label) => label !== '')
        .sort()
        .map((label) => {
          const own = results.filter(({ clip }) => clip.label === label)
          const figure = soundFigures(own)?.label ?? null
          const instead = own
            .map(({ measured }) => measured.transcript || 'nothing')
            .filter((heard) => heard !== `[${label}]`)
          return [
            label,
            count(figure),
            figure ? String(Math.round(figure.value * figure.of)) : '',
            tally(instead),
          ]
        }),
    ),
  ]
}

function formatTable(formats: readonly FormatRun[]): string[] {
  return table(
    [
      'format',
      'bytes',
      'word error rate, WordNet',
      'answers: token-F1',
      'refused, does not say',
      'tokens/s',
      'listening',
    ],
    formats.map(({ info, results }) => {
      const answers = results.filter(inSet('answers'))
      const pace = speed(answers)
      return [
        info.format,
        written(info.totalBytes, 'megabytes'),
        percent(wordErrorRate(results.filter(({ clip }) => clip.kind === 'wordnet'))),
        number(answerFigures(answers)?.f1 ?? null),
        percent(refusalRate(answers, isUnanswerable)),
        pace ? pace.tokensPerSecond.toFixed(0) : '',
        pace ? `${pace.listenShare.toFixed(2)} s` : '',
      ]
    }),
  )
}

function browserLines(browser: Evaluation['browser']): string[] {
  if (!browser) return ['Not run for this bundle: `npm run eval -- --browser`.']
  const { chromium, node } = browser
  const there = new Map(node.results.map((result) => [result.clip.id, result.measured]))
  const pairs = chromium.results.flatMap(({ clip, measured }) => {
    const other = there.get(clip.id)
    return other ? [{ clip, wasm: measured, node: other }] : []
  })
  const transcripts = pairs.filter(({ wasm, node }) => wasm.transcript !== node.transcript)
  const replies = pairs.flatMap(({ clip, wasm, node }) =>
    wasm.replies.map((reply, i) => ({
      clip,
      question: clip.questions[i]?.question ?? 'What do you hear?',
      wasm: reply.text,
      node: node.replies[i]?.text ?? '',
    })),
  )
  const parted = replies.filter((reply) => reply.wasm !== reply.node)
  const figures = ({ results }: FormatRun): string[] => {
    const speech = results.filter(({ clip }) => clip.text !== '')
    return [
      percent(wordErrorRate(speech)),
      number(answerFigures(speech)?.f1 ?? null),
      percent(inventionRate(results.filter(({ clip }) => clip.text === ''))),
      speed(speech)?.tokensPerSecond.toFixed(0) ?? '',
    ]
  }
  return [
    `The production build in Chromium, wasm, format ${chromium.info.format}: ${pairs.length} clips, ${replies.length} questions.`,
    '',
    ...table(
      ['', 'word error rate', 'answers: token-F1', 'words invented', 'tokens/s'],
      [
        ['Chromium', ...figures(chromium)],
        ['Node', ...figures(node)],
      ],
    ),
    '',
    `${transcripts.length} transcripts and ${parted.length} answers differ.`,
    ...(transcripts.length + parted.length > 0
      ? [
          '',
          ...table(
            ['clip', '', 'Node', 'Chromium'],
            [
              ...transcripts.map(({ clip, wasm, node }) => [
                clip.id,
                'heard',
                node.transcript,
                wasm.transcript,
              ]),
              ...parted.map(({ clip, question, wasm, node }) => [clip.id, question, node, wasm]),
            ],
          ),
        ]
      : []),
  ]
}

function parityLines(parity: readonly Parity[]): string[] {
  if (parity.length === 0) return ['Not measured.']
  const agreeing = (positions: number, partings: number) =>
    `${positions - partings} of ${positions} (${((1 - partings / positions) * 100).toFixed(2)}%)`
  return [
    'Teacher-forced: at each position the app sees the tokens that PyTorch chose before, 24 for each clip, which go on past the end of the answer. PyTorch has the same 8-bit weights; in "int8" it also rounds the inputs of every product for each row, as the app does: to 8 bits where it hears, to 16 where the language model reads. A value near the border of two steps falls to either side by the last bit of what came before, and a few blocks later much has been rounded otherwise: transcripts may differ where what is heard is uncertain.',
    '',
    ...table(
      ['the app in', 'PyTorch in', 'clips', 'same transcript', 'the same choice', 'within the answer'],
      parity.map(({ format, oracle, clips, sameTranscripts, positions, answerPositions, partings }) => [
        format,
        oracle,
        String(clips),
        String(sameTranscripts),
        agreeing(positions, partings.length),
        agreeing(answerPositions, partings.filter(({ inAnswer }) => inAnswer).length),
      ]),
    ),
    ...parity.flatMap(partingLines),
  ]
}

function partingLines({ format, oracle, partings }: Parity): string[] {
  if (format !== oracle || partings.length === 0) return []
  return [
    '',
    `Where ${format} parts:`,
    '',
    ...table(
      ['clip', 'position', 'PyTorch chose', 'the app chose', "PyTorch's margin", "the app's margin"],
      partings.map((p) => [
        p.clip,
        p.inAnswer ? String(p.position) : `${p.position}, past the end`,
        String(p.expected),
        String(p.chosen),
        p.oracleMargin.toFixed(4),
        p.appMargin.toFixed(4),
      ]),
    ),
  ]
}

/** The commonest first: "[bird] 3, nothing 2". */
function tally(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([value, times]) => `${value} ${times}`)
    .join(', ')
}

function percent(figure: Figure | null): string {
  if (!figure) return ''
  const [low, high] = [figure.low, figure.high].map((value) => (value * 100).toFixed(1))
  return `${written(figure.value, 'percent')} (${low}–${high})`
}

function number(figure: Figure | null): string {
  return figure ? `${figure.value.toFixed(3)} (${figure.low.toFixed(3)}–${figure.high.toFixed(3)})` : ''
}

function count(figure: Figure | null): string {
  return figure ? String(figure.of) : ''
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`
  return [line(head), `|${head.map((_, i) => (i === 0 ? '---|' : '---:|')).join('')}`, ...rows.map(line)]
}
