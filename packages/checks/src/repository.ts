import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder, absolute. */
export const root: string = fileURLToPath(new URL('../../..', import.meta.url))

/** Every file that is, or is about to be, part of the repository: relative, with forward slashes. */
export const files: readonly string[] = listed()

/** The text of one of `files`. */
export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** Whether a generator or a tool wrote the file, so that no rule about prose or length applies. */
export function isGenerated(file: string): boolean {
  return /\.generated\.|custom-elements\.json$|pnpm-lock\.yaml$|RESULTS\.md$/.test(file)
}

/** The parsed package.json of every workspace package, by folder (`packages/core`). */
export function manifests(): ReadonlyMap<string, Manifest> {
  const found = files.filter(file => /^(packages|examples)\/[^/]+\/package\.json$/.test(file))
  return new Map(found.map(file => [file.replace('/package.json', ''), JSON.parse(read(file)) as Manifest]))
}

/** What the checks read of a package.json. */
export interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly engines?: Readonly<Record<string, string>>
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

function listed(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate']
  const out = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
  const gone = execFileSync('git', ['ls-files', '--deleted'], { cwd: root, encoding: 'utf8' }).split('\n')
  return out.split('\n').filter(file => file !== '' && !gone.includes(file))
}
