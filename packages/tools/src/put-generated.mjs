import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { inRepository } from './root.mjs'

const isCheck = process.argv.includes('--check')

/**
 * Writes a generated file, where it is not so yet. With `--check` it writes nothing, and the process fails when the file is
 * not current.
 * @param {string} path in the repository, with `/`
 * @param {string | undefined} text undefined: the file is to be gone
 */
export function putGenerated(path, text) {
  if (readGenerated(path) === text) return
  console.log(`${isCheck ? 'not current' : 'wrote'}: ${path}`)
  if (isCheck) {
    if (!process.exitCode) console.error('Run `npm run generate` and commit what it writes.')
    process.exitCode = 1
  } else if (text === undefined) rmSync(inRepository(path))
  else writeFileSync(inRepository(path), text)
}

/**
 * What a file of the repository says, with line ends as they are committed; undefined where there is none.
 * @param {string} path
 * @returns {string | undefined}
 */
export function readGenerated(path) {
  const file = inRepository(path)
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined
}
