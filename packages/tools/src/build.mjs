import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { install } from './bootstrap.mjs'
import { inRepository } from './root.mjs'
import { runNode } from './run-command.mjs'

/** What is built for a page, in order: the packages, the script that a page loads, the example page that loads it. */
export const builds = [
  'packages/tools/src/build-packages.mjs',
  'packages/embed/build.mjs',
  'examples/blog/build.mjs',
]

/**
 * Builds everything that a browser loads.
 * @param {{ capture?: boolean }} [options] `capture` collects the output instead of showing it
 * @returns {Promise<string>} the output, when captured
 * @throws with the output of the build that failed
 */
export async function build({ capture = false } = {}) {
  let all = ''
  for (const script of builds) {
    if (!existsSync(inRepository(script))) throw new Error(`${script} is not there`)
    const { code, output } = await runNode(inRepository(script), [], { capture })
    all += output
    if (code !== 0) throw new Error(`${script} failed (exit ${code})\n${output}`)
  }
  return all
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await install()
    await build()
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
