import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A shop that runs as a program of its own. */
export interface RunningShop {
  /** What its `start.mjs` printed: where it is and how to get in. */
  readonly access: unknown
  stop(): Promise<void>
}

/**
 * Starts `examples/NAME-shop/start.mjs` on a free port, so that this package depends on nothing of it. The shop stops by
 * itself when this process ends: a killed test run leaves nothing behind. Rejects with its last words.
 */
export function startShop(name: string): Promise<RunningShop> {
  const script = fileURLToPath(new URL(`../../../../examples/${name}-shop/start.mjs`, import.meta.url))
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, '--port', '0'], { stdio: ['pipe', 'pipe', 'pipe'] })
    const stopped = new Promise<void>(done => child.once('exit', () => done()))
    let output = ''
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors = (errors + text).slice(-8000)
    })
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const line = output.split('\n').find(line => line.startsWith('{') && line.endsWith('}'))
      if (!line) return
      resolve({
        access: JSON.parse(line),
        stop: async () => {
          child.stdin.end()
          child.kill()
          await stopped
        },
      })
    })
    child.once('error', reject)
    child.once('exit', code =>
      reject(new Error(`the ${name} shop stopped before it was ready (exit ${code})\n${errors}`)),
    )
  })
}
