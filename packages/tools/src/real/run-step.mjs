import { execFile } from 'node:child_process'

/**
 * Runs one of a shop's own Node programs to its end.
 * @param {string[]} args Node's, the script first
 * @param {{ cwd: string, env: Record<string, string> }} options
 * @returns {Promise<void>}
 * @throws with the end of its output when it fails
 */
export function runStep(args, { cwd, env }) {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 1 << 26 }
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${args.join(' ')} failed\n${`${stdout}${stderr}`.slice(-4000)}`))
      else resolve()
    })
  })
}
