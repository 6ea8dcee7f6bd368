/** Finds the Chromium that the browser tests run in, or installs one. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path in CHROMIUM_PATH, an installed Chromium or Chrome, Playwright's own, or null. */
export function findChromium(): string | null {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (isExecutable(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH is "${chosen}", which is not a program: correct it or leave it out.`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter)
  const installed = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [...installed, ...MAC_APPS, chromium.executablePath()].find(isExecutable) ?? null
}

/** Installs Chromium from Debian where this may be done, else Playwright's build, and says so. */
export function installChromium(): string {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (isDebianRoot) {
    run('apt-get', ['update', '-q'])
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'])
  } else {
    run('npx', ['playwright', 'install', 'chromium'])
  }
  const found = findChromium()
  if (found) return found
  throw new Error('No Chromium could be installed: install one and set CHROMIUM_PATH to it.')
}

function run(command: string, parameters: string[]): void {
  console.log(`No Chromium is installed. Installing one: ${command} ${parameters.join(' ')}`)
  spawnSync(command, parameters, { stdio: 'inherit' })
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
