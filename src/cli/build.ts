import { type BuildReport, buildBundle, planBundle } from '../builder/build.ts'
import { interruptible } from './build-interrupt.ts'
import { type BuildRequest, parseBuildArguments } from './build-options.ts'
import { type Command, EXIT_OK, type Terminal } from './command.ts'

const USAGE = `Usage: build <checkpoint folder or file> --out <bundle>
       build --average <checkpoint> <checkpoint>... [--weights 1,2,1] --out <bundle>

Makes a bundle for the browser from a checkpoint of Gazelle, Ultravox or Voxtral. Prints a table: part, parameters,
bytes and type of each stored copy; progress goes to stderr.

  --out <folder>          the bundle: absent, empty, or an older bundle, which is then replaced
  --dry-run               print the table; read no weights and write nothing
  --format <names>        fp32, fp16, int8, q8, q4, separated by commas (default: q4,int8). int8 and q8 read one copy
  --symmetric             q4 without zero points
  --audio-model <folder>  the encoder's config.json and weights, where the checkpoint does not hold them
  --text-model <folder>   the same for the language model
  --tokenizer <folder>    tokenizer.json and tokenizer_config.json, where they lie elsewhere
  --lora <folder>         a PEFT adapter to merge into the language model
  --audio-lora <folder>   a PEFT adapter to merge into the encoder
  --average               the mean of several checkpoints of one run; --weights gives each a share
  --head tied|own         whether the output head is the embedding (default: as config.json says)
  --context <tokens>      the longest conversation (default: what the model can, at most 8192)
  --shard-mb <n>          the largest file of weights, at most 2000 (default: 500)
  --name <name>           the bundle's name (default: the folder's)
  --prompt <file>         a prompt as JSON, in the place of the known ones
  --option <name=value>   what no checkpoint tells; the build says which options there are and what they are

Exit code 2, with one sentence on stderr, for bad input, 130 after Ctrl-C; nothing is left half-written.`

/** `earshot build`: a checkpoint's bundle, or what it would hold. */
export const build: Command = async (args, terminal) => {
  const request = parseBuildArguments(args)
  if (request.kind !== 'help') return interruptible((signal) => run(request, terminal, signal))
  terminal.print(USAGE)
  return EXIT_OK
}

type WorkRequest = Exclude<BuildRequest, { kind: 'help' }>

async function run(request: WorkRequest, terminal: Terminal, signal: AbortSignal): Promise<number> {
  const startMs = performance.now()
  const report = await reportOf(request, terminal, signal)
  for (const line of tableOf(report)) terminal.print(line)
  for (const line of sourceNotes(report)) terminal.note(line)
  if (request.kind === 'build') {
    terminal.note(costNote(report, request.out, (performance.now() - startMs) / 1000))
  }
  return EXIT_OK
}

function reportOf(request: WorkRequest, terminal: Terminal, signal: AbortSignal): Promise<BuildReport> {
  if (request.kind === 'plan') return planBundle(request.source, request.options)
  const onPart = (part: string) => terminal.note(`Writing ${part}`)
  return buildBundle(request.source, request.out, { ...request.options, onPart, signal })
}

/** Columns, the first two left-aligned. */
function tableOf({ copies }: BuildReport): readonly string[] {
  const rows = copies.flatMap(({ formats, parts }) => {
    const copy = formats.join(', ')
    const total = {
      part: 'in all',
      parameters: parts.reduce((sum, { parameters }) => sum + parameters, 0),
      bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
      dtypes: [],
    }
    return [...parts, total].map(({ part, parameters, bytes, dtypes }) => [
      copy,
      part,
      parameters.toLocaleString('en'),
      bytes.toLocaleString('en'),
      dtypes.join(', '),
    ])
  })
  const table = [['format', 'part', 'parameters', 'bytes', 'type'], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  const isNumber = (column: number) => column === 2 || column === 3
  return table.map((row) =>
    row
      .map((cell, column) =>
        isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}

/** Where the weights were found, and what was assumed. */
function sourceNotes({ system, origins, choices }: BuildReport): readonly string[] {
  const found = origins.map(({ part, file }) => `${part} from ${file}`).join(', ')
  const chosen = Object.entries(choices).map(([name, value]) => `${name}=${value}`)
  return [`${system}: ${found}.`, `Options (change one with --option): ${chosen.join(', ')}.`]
}

function costNote({ bytesRead, bytesWritten }: BuildReport, out: string, seconds: number): string {
  const moved = (bytes: number) =>
    `${(bytes / 1e9).toFixed(2)} GB (${(bytes / 1e9 / seconds).toFixed(2)} GB/s)`
  // Kilobytes on every system.
  const peakGigabytes = (process.resourceUsage().maxRSS / 1e6).toFixed(2)
  return `Built ${out} in ${seconds.toFixed(1)} s: read ${moved(bytesRead)}, wrote ${moved(bytesWritten)}, peak memory ${peakGigabytes} GB.`
}
