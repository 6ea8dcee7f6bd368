/** `npm test`: format, types, lint, unit tests, and browser tests in a real Chromium; all run, and all count. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium, installChromium } from './chromium.ts'

interface Step {
  readonly name: string
  readonly parameters: readonly string[]
  /** Where the step writes its report, and how its counts are read from there. */
  readonly report?: { readonly file: string; readonly read: (report: never) => Counts }
}

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}

const folder = mkdtempSync(join(tmpdir(), 'earshot-test-'))
const unitFile = join(folder, 'unit.json')
const browserFile = join(folder, 'browser.json')

const steps: readonly Step[] = [
  { name: 'format', parameters: ['run', '--silent', 'check:format'] },
  { name: 'types', parameters: ['run', '--silent', 'check:types'] },
  { name: 'lint', parameters: ['run', '--silent', 'check:lint'] },
  {
    name: 'unit tests',
    parameters: [
      ...['run', '--silent', 'test:unit', '--'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${unitFile}`],
    ],
    report: {
      file: unitFile,
      read: (report: VitestReport) => ({
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests,
      }),
    },
  },
  {
    name: 'browser tests',
    parameters: ['run', '--silent', 'test:e2e', '--', '--reporter=list,json'],
    report: {
      file: browserFile,
      read: ({ stats }: PlaywrightReport) => ({
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
        skipped: stats.skipped,
      }),
    },
  },
]

const chromium = findChromium() ?? installChromium()
console.log(`Browser tests run in ${chromium}`)
const environment = { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: browserFile }

let total: Counts = { passed: 0, failed: 0, skipped: 0 }
const failedSteps: string[] = []
for (const step of steps) {
  console.log(`\n== ${step.name}`)
  const { status } = spawnSync('npm', step.parameters, { stdio: 'inherit', env: environment })
  if (status !== 0) failedSteps.push(step.name)
  total = add(total, countsOf(step, status === 0))
}
rmSync(folder, { recursive: true })

console.log('')
if (total.skipped > 0) console.log(`${total.skipped} skipped`)
if (failedSteps.length > 0) console.log(`failed: ${failedSteps.join(', ')}`)
console.log(`tests: ${total.passed} passed, ${total.failed} failed`)
process.exitCode = failedSteps.length > 0 ? 1 : 0

/** A step that failed without a failed test of its own (lint, or a runner that broke off) counts as one. */
function countsOf({ report }: Step, succeeded: boolean): Counts {
  const none = { passed: 0, failed: 0, skipped: 0 }
  const counts =
    report && existsSync(report.file)
      ? report.read(JSON.parse(readFileSync(report.file, 'utf8')) as never)
      : none
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}
