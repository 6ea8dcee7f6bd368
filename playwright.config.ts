import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/chromium.ts'

const executablePath = findChromium()
if (!executablePath) {
  throw new Error(
    'No Chromium was found: install one, set CHROMIUM_PATH, or run "npm test", which installs one.',
  )
}

/** What every Chromium of the tests is started with. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  // Containers have little shared memory.
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // WebGPU in software: the only adapter that every machine has.
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  // The microphone is a clip, played once.
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-audio-capture=${resolve('e2e/clips/03-platform-change.wav')}%noloop`,
]

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/build.ts',
  outputDir: 'test-results',
  // One browser at a time: the model wants all cores, and a test's own time is then its own.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 860 },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: CHROMIUM_FLAGS },
  },
})
