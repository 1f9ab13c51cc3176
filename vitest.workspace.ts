import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const
/** Tests read the sources: no build stands between an edit and its test. */
const resolve = { conditions: ['tillkit-source', 'module', 'browser', 'development|production'] }
/** As in the browser files (packages/embed/build): the core of signals, whose effects draw at once. */
const signals = createRequire(new URL('packages/embed/package.json', import.meta.url))
  .resolve('@preact/signals-core')
  .replace(/\.(min\.)?js$/, '.mjs')
const ssr = { resolve: { conditions: ['tillkit-source', 'module', 'node', 'development|production'] } }

/** The Chromium found or installed by `npm test` (packages/tools/src/find-chromium.mjs). */
const executablePath =
  process.env['TILLKIT_CHROMIUM'] ??
  ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(path => existsSync(path)) ??
  ''
/** For visits in which only the page matters, not its pace: the same engine at half the processor's time. */
const headlessShell =
  process.env['TILLKIT_HEADLESS_SHELL'] ??
  process.env['TILLKIT_CHROMIUM'] ??
  ['/usr/bin/chromium-headless-shell'].find(path => existsSync(path)) ??
  executablePath
/** A second is not long on a busy machine. Only what fails waits to the end. */
const patient = { poll: { timeout: 15_000 } }
/** So is what reads a schema of half a megabyte there. */
const testTimeout = 20_000
const unit = 'packages/*/src/**/*.test.{ts,tsx}'
const special = ['dom', 'contract', 'fuzz', 'faults', 'browser', 'pace', 'hostile', 'real'].map(
  kind => `**/*.${kind}.test.*`,
)

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        oxc,
        resolve,
        ssr,
        test: {
          name: 'unit',
          environment: 'node',
          testTimeout,
          include: [unit],
          exclude: [...special, '**/node_modules/**'],
        },
      },
      {
        oxc,
        resolve: { ...resolve, alias: { '@preact/signals': signals } },
        test: {
          name: 'dom',
          environment: 'happy-dom',
          testTimeout,
          include: ['packages/*/src/**/*.dom.test.{ts,tsx}'],
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'contract',
          environment: 'node',
          include: ['packages/*/src/**/*.contract.test.ts'],
          globalSetup: ['packages/testing/src/vendure/vendure.setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        // Long and independent of each other: 20,000 broken replies for each adapter.
        resolve,
        ssr,
        test: {
          name: 'fuzz',
          environment: 'node',
          include: ['packages/*/src/**/*.fuzz.test.ts'],
          globalSetup: ['packages/testing/src/vendure/vendure.setup.ts'],
          hookTimeout: 120_000,
        },
      },
      {
        // Checkouts over a network that fails: many shoppers at once, who mostly wait.
        resolve,
        ssr,
        test: {
          name: 'faults',
          environment: 'node',
          expect: patient,
          include: ['packages/*/src/**/*.faults.test.ts'],
          globalSetup: ['packages/testing/src/real/real-shops.setup.ts'],
          testTimeout: 90_000,
          hookTimeout: 180_000,
          env: { TILLKIT_CHROMIUM: executablePath, TILLKIT_HEADLESS_SHELL: headlessShell },
        },
      },
      {
        // Shops that are installed on demand: `npm run test:real`.
        resolve,
        ssr,
        test: {
          name: 'real',
          environment: 'node',
          expect: patient,
          include: ['examples/*/**/*.real.test.ts', 'packages/*/src/**/*.real.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['packages/testing/src/real/real-shops.setup.ts'],
          testTimeout: 90_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          env: { TILLKIT_CHROMIUM: executablePath },
        },
      },
      {
        // Pages that break scripts of others. Many small visits, which wait on each other's servers more than they compute.
        resolve,
        ssr,
        test: {
          name: 'hostile',
          environment: 'node',
          expect: patient,
          include: ['examples/*/**/*.hostile.test.ts', 'packages/*/src/**/*.hostile.test.ts'],
          exclude: ['**/node_modules/**'],
          maxConcurrency: 4,
          // Libraries of other people race with each other on a busy machine. A fault of ours is one the second time too.
          retry: 1,
          testTimeout: 90_000,
          hookTimeout: 180_000,
          env: { TILLKIT_CHROMIUM: executablePath, TILLKIT_HEADLESS_SHELL: headlessShell },
        },
      },
      {
        // Node drives a real Chromium (its headless shell, where there is one) through playwright-core over the built files.
        resolve,
        ssr,
        test: {
          name: 'browser',
          environment: 'node',
          expect: patient,
          // A page's timers run late on a busy machine. A fault of ours is one the second time too, and `npm test` names it.
          retry: 1,
          include: ['examples/*/**/*.browser.test.ts', 'packages/*/src/**/*.browser.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['packages/testing/src/vendure/vendure.setup.ts'],
          testTimeout: 90_000,
          hookTimeout: 180_000,
          env: { TILLKIT_CHROMIUM: executablePath, TILLKIT_HEADLESS_SHELL: headlessShell },
        },
      },
      {
        // What is measured in time: after the others, with nothing beside it. What is slow by itself is slow the second time too.
        resolve,
        ssr,
        test: {
          name: 'pace',
          environment: 'node',
          retry: 1,
          include: ['packages/*/src/**/*.pace.test.ts'],
          sequence: { groupOrder: 1 },
          hookTimeout: 180_000,
          fileParallelism: false,
          env: { TILLKIT_CHROMIUM: executablePath },
        },
      },
    ],
  },
})
