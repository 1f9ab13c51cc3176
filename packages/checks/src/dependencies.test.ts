import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { manifests, read, root } from './repository.ts'

const rootManifest = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> }
const catalog = new Map(
  [
    ...(read('pnpm-workspace.yaml').match(/catalog:\n([\s\S]*?)\n\n/)?.[1] ?? '').matchAll(
      /^ {2}['"]?([^'":]+)['"]?: (.+)$/gm,
    ),
  ].map(match => [match[1] ?? '', match[2] ?? '']),
)

/** Every dependency of every package: folder, name, range as written. */
const dependencies = [
  ...Object.entries(rootManifest.devDependencies).map(([name, range]) => ({ folder: '.', name, range })),
  ...[...manifests()].flatMap(([folder, manifest]) =>
    Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).map(([name, range]) => ({
      folder,
      name,
      range,
    })),
  ),
].filter(({ range }) => !range.startsWith('workspace:'))

describe('dependencies', () => {
  it('are exact versions, also under another name', () => {
    const loose = dependencies
      .map(({ folder, name, range }) => ({
        folder,
        name,
        version: range === 'catalog:' ? catalog.get(name) : range,
      }))
      .filter(({ version }) => version === undefined || !/^(npm:[\w@./-]+@)?\d+\.\d+\.\d+$/.test(version))
    expect(loose).toEqual([])
  })

  it('declare that they run on Node 20.19', () => {
    const refused = dependencies
      .map(({ folder, name }) => ({ name, engines: installed(folder, name)?.engines?.['node'] }))
      .filter(({ engines }) => engines !== undefined && !allowsNode20(engines))
    expect(refused).toEqual([])
  })

  it('that reach a shopper have a licence that allows embedding', () => {
    const open = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD']
    const wrong = [...manifests()]
      .filter(([folder]) => /^packages\/(core|adapters|headless|widgets|embed)$/.test(folder))
      .flatMap(([folder, manifest]) =>
        Object.keys(manifest.dependencies ?? {}).map(name => ({ folder, name })),
      )
      .filter(({ name }) => !name.startsWith('@tillkit/'))
      .map(({ folder, name }) => ({ name, licence: installed(folder, name)?.license }))
      .filter(({ licence }) => licence === undefined || !open.includes(licence))
    expect(wrong).toEqual([])
  })

  it('keep GPL programs in examples, never in a package', () => {
    const wrong = dependencies.filter(
      ({ folder, name }) => name.startsWith('@vendure/') && !folder.startsWith('examples/'),
    )
    expect(wrong).toEqual([])
  })
})

interface Installed {
  readonly engines?: Readonly<Record<string, string>>
  readonly license?: string
}

function installed(folder: string, name: string): Installed | undefined {
  const path = join(root, folder, 'node_modules', name, 'package.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Installed) : undefined
}

/** Enough of semver for engines lines: `>=18`, `^20.19.0 || >=22`, `20 || >=22`, `>= 20.x`. */
function allowsNode20(range: string): boolean {
  return range.split('||').some(part => {
    const match = /(>=|\^|~|>)?\s*v?(\d+)(?:\.(\d+))?/.exec(part.trim())
    if (!match) return part.trim() === '*'
    const major = Number(match[2])
    const minor = Number(match[3] ?? 0)
    if (match[1] === '>=' || match[1] === '>') return major < 20 || (major === 20 && minor <= 19)
    return major === 20 && minor <= 19
  })
}
