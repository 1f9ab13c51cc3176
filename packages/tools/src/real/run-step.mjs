import { runCommand } from '../run-command.mjs'

/**
 * Runs one of a shop's own Node programs to its end.
 * @param {string[]} args Node's, the script first
 * @param {{ cwd: string, env: Record<string, string> }} options
 * @returns {Promise<string>} what it wrote
 * @throws with the end of its output when it fails
 */
export async function runStep(args, { cwd, env }) {
  const { code, output } = await runCommand(process.execPath, args, { cwd, env, capture: true })
  if (code !== 0) throw new Error(`${args.join(' ')} failed\n${output.slice(-4000)}`)
  return output
}
