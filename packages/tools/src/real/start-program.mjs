import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * Starts a server program and waits until it answers.
 * @param {{ args: string[], cwd: string, env: Record<string, string>, health: string, patience?: number,
 *   log: (line: string) => void }} options `args` are Node's, the script first; `health` is a URL that answers 2xx when the
 *   program is ready; `patience` in milliseconds
 * @returns {Promise<{ stop(): Promise<void> }>} `stop` ends its children too
 * @throws with its last words when it ends before, or is not ready in time
 */
export async function startProgram({ args, cwd, env, health, patience = 180_000, log }) {
  // A group of its own, so that children that outlive their parent end with it.
  const isGroup = process.platform !== 'win32'
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: isGroup,
  })
  const lastWords = []
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', line => {
      lastWords.push(line)
      if (lastWords.length > 30) lastWords.shift()
      log(line)
    })
  let code
  const ended = new Promise(resolve =>
    child.once('close', result => {
      code = result ?? 1
      resolve()
    }),
  )
  const signal = name => {
    try {
      if (isGroup) process.kill(-child.pid, name)
      else child.kill(name)
    } catch {
      // It has ended already.
    }
  }
  // However this process ends, the program must not stay.
  process.once('exit', () => signal('SIGKILL'))
  async function stop() {
    signal('SIGTERM')
    const timer = setTimeout(() => signal('SIGKILL'), 5000)
    await ended
    clearTimeout(timer)
    signal('SIGKILL')
  }

  const until = Date.now() + patience
  while (code === undefined && Date.now() < until) {
    const answer = await fetch(health, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
    if (answer?.ok) return { stop }
    await new Promise(resolve => setTimeout(resolve, 250))
  }
  await stop()
  const why = code === undefined ? 'was not ready in time' : `ended (exit ${code})`
  throw new Error(`${args[0]} ${why}\n${lastWords.join('\n')}`)
}
