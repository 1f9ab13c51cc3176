import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/**
 * Runs a program and waits for it.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, capture?: boolean, shell?: boolean }} [options] `cwd` is the
 *   repository's root unless told; `capture` keeps the output instead of showing it; `shell` is for Windows' .cmd files,
 *   whose arguments must then need no quoting
 * @returns {Promise<{ code: number, output: string }>} code 1 when the program could not start or was killed
 */
export function runCommand(command, args, { cwd = root, env = {}, capture = false, shell = false } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      shell,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    let output = ''
    const collect = chunk => {
      output += chunk
    }
    child.stdout?.setEncoding('utf8').on('data', collect)
    child.stderr?.setEncoding('utf8').on('data', collect)
    child.once('error', error => resolve({ code: 1, output: `${output}${command}: ${error.message}\n` }))
    child.once('close', code => resolve({ code: code ?? 1, output }))
  })
}

/** Runs a Node script by its path, with the Node that runs this. */
export const runNode = (script, args = [], options = {}) =>
  runCommand(process.execPath, [script, ...args], options)
