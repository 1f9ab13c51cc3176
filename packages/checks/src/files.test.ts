import { basename } from 'node:path/posix'
import { describe, expect, it } from 'vitest'
import { files, isGenerated, read } from './repository.ts'

const text = files.filter(file => !/\.(png|jpg|webp|sqlite|gz)$/.test(file))
const code = text.filter(file => /\.(tsx?|mjs|css)$/.test(file) && !isGenerated(file))

/** Files that may be longer than 400 lines, each with its reason. */
const longOnPurpose: Readonly<Record<string, string>> = {}

const topLevel = [
  'packages',
  'examples',
  'docs',
  'vitest.workspace.ts',
  'vitest.config.ts',
  'pnpm-workspace.yaml',
  'pnpm-lock.yaml',
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'biome.json',
  'README.md',
  'LICENSE',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
]

describe('files', () => {
  it('has nothing at the top level that the architecture does not name', () => {
    const found = new Set(files.map(file => file.split('/')[0] ?? ''))
    expect([...found].filter(name => !name.startsWith('.') && !topLevel.includes(name))).toEqual([])
  })

  it('keeps files short enough to read', () => {
    const long = code.filter(file => read(file).split('\n').length > 400 && !(file in longOnPurpose))
    expect(long).toEqual([])
  })

  it('names files in kebab-case, and none a drawer of leftovers', () => {
    const named = code.filter(file => !/^[a-z0-9.-]+$/.test(basename(file)))
    const drawers = code.filter(file => /^(utils?|helpers?|common|misc|stuff)\./.test(basename(file)))
    expect([...named, ...drawers]).toEqual([])
  })

  it('names no registry host, no folder of one machine', () => {
    const hosts = [
      'registry.npm' + 'js.org',
      'npm' + 'mirror',
      '/work/' + 'main',
      '/work/' + 'shared',
      '/ho' + 'me/',
    ]
    const wrong = text.filter(file => {
      const content = read(file)
      return hosts.some(host => content.includes(host))
    })
    expect(wrong).toEqual([])
  })

  it('leaves no focused or skipped test without a condition', () => {
    const wrong = code
      .filter(file => /\.test\.tsx?$/.test(file) && !file.startsWith('packages/checks/'))
      .filter(file => /\b(it|test|describe)\.(only|skip|todo)\(/.test(read(file)))
    expect(wrong).toEqual([])
  })

  it('uses no default export in sources', () => {
    const wrong = code
      .filter(file => /^packages\/[^/]+\/src\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .filter(file => /^export default /m.test(read(file)))
      .filter(file => !file.endsWith('.setup.ts'))
    expect(wrong).toEqual([])
  })
})
