import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '../../../tools/src/find-chromium.mjs'
import { answerRace } from './answer-race.mjs'
import { addressOf, origins, resolverRules } from './network/origins.mjs'
import { startRaceServer } from './network/race-server.mjs'
import { startSlowLine } from './network/slow-line.mjs'
import { line } from './visit/visit.mjs'

/**
 * Starts what a race runs on: the server of all origins, and a slow line before it. `reader(viewport, isShaped)` opens a
 * browser with a profile of its own, as a new reader has: a private window, which is what Playwright's contexts are, makes
 * no connection ahead.
 */
export async function openRace(field, real) {
  const server = await startRaceServer(answerRace(field, real))
  const hosts = Object.values(origins).map(addressOf)
  const slow = await startSlowLine({ to: server.port, hosts, ...line })
  const executablePath = await findChromium()
  return {
    log: server.log,
    async reader(viewport, isShaped) {
      const profile = mkdtempSync(join(tmpdir(), 'till-reader-'))
      const context = await chromium.launchPersistentContext(profile, {
        executablePath,
        viewport,
        // Playwright's own argument, which keeps a browser from making connections ahead.
        ignoreDefaultArgs: ['--disable-background-networking'],
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-component-update',
          '--disable-sync',
          `--host-resolver-rules=${resolverRules((isShaped ? slow : server).port)},MAP * ~NOTFOUND`,
          `--ignore-certificate-errors-spki-list=${server.spki}`,
        ],
      })
      return {
        page: context.pages()[0] ?? (await context.newPage()),
        version: context.browser()?.version(),
        async close() {
          await context.close()
          rmSync(profile, { recursive: true, force: true })
        },
      }
    },
    stop() {
      slow.stop()
      server.stop()
    },
  }
}
