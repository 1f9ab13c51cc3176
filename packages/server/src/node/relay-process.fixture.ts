import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { bundleProgram } from '@tillkit/tools/bundle-program'

/** A relay that runs as a process of its own. */
export interface RelayProcess {
  readonly url: string
  readonly pid: number
  /** What it logged, line by line. */
  readonly lines: readonly string[]
  /** As by the machine's own end: no handler runs. */
  kill(): Promise<void>
  /** SIGTERM; the exit code. */
  stop(): Promise<number | null>
}

/** The key of the site that test relays know; programs may use it. */
export const siteKey = 'pk_contract_1'

/** The relay's secret in tests. */
export const relaySecret: string = 'contract-'.repeat(4)

let program: Promise<string> | undefined

/** Starts the relay by its own command with a configuration file; it is ready when this resolves. */
export async function startRelay(
  file: object,
  env: Readonly<Record<string, string>> = {},
): Promise<RelayProcess> {
  program ??= bundleProgram('packages/server/src/node/main.ts', {
    // A feed is recognized by reading it, so its catalog is loaded from the start.
    without: /^\.\/(?!feed|memory|vendure)[\w-]+\/(catalog|purchase)\.ts$/,
  })
  const folder = await mkdtemp(join(tmpdir(), 'tillkit-relay-'))
  const config = join(folder, 'relay.json')
  const common = {
    port: 0,
    secrets: [{ env: 'SEAL' }],
    sites: [{ key: siteKey, origins: ['*'], servers: true }],
  }
  await writeFile(config, JSON.stringify({ ...common, ...file }))
  const child = spawn(process.execPath, [await program, '--config', config], {
    env: { PATH: process.env['PATH'], SEAL: relaySecret, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>(resolve => child.once('close', resolve))
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', line => lines.push(line))
  const url = await readyUrl(child, ended, lines)
  await rm(folder, { recursive: true })
  return {
    url,
    pid: child.pid ?? 0,
    lines,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

function readyUrl(child: ChildProcess, ended: Promise<unknown>, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = lines.find(line => line.startsWith('{"url":'))
      if (found) resolve((JSON.parse(found) as { url: string }).url)
    })
    void ended.then(() => reject(new Error(`the relay ended\n${lines.join('\n')}`)))
  })
}
