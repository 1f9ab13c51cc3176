import { dirname, join } from 'node:path/posix'
import { describe, expect, it } from 'vitest'
import { files, read } from './repository.ts'

/** Left may import right; docs/architecture.md. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  core: [],
  adapters: ['core'],
  headless: ['core'],
  widgets: ['headless', 'core'],
  embed: ['widgets', 'headless', 'adapters', 'core'],
  server: ['adapters', 'core'],
  cli: ['adapters', 'core'],
  testing: ['core'],
  bench: [],
  checks: [],
  tools: [],
}

const sources = files.filter(file => /^packages\/[^/]+\/src\/.*\.tsx?$/.test(file))
const shipped = sources.filter(
  file => !/\.(test|test-d|fixture)\.tsx?$/.test(file) && !file.includes('/testing/'),
)

describe('arrows', () => {
  it('knows every package', () => {
    const packages = new Set(sources.map(file => file.split('/')[1]))
    expect([...packages].filter(name => name !== undefined && !(name in arrows))).toEqual([])
  })

  it('lets a package import only those to its right', () => {
    const wrong = shipped.flatMap(file => {
      const from = file.split('/')[1] ?? ''
      return imports(file)
        .map(specifier => /^@tillkit\/([^/]+)/.exec(specifier)?.[1])
        .filter(to => to !== undefined && to !== from && !arrows[from]?.includes(to))
        .map(to => `${file} imports ${to}`)
    })
    expect(wrong).toEqual([])
  })

  it('ships nothing that only tests need', () => {
    const wrong = shipped
      .filter(file => !file.startsWith('packages/testing/'))
      .filter(file => imports(file).some(specifier => /\.fixture\.tsx?$|\/testing\//.test(specifier)))
    expect(wrong).toEqual([])
  })

  it('crosses a package border by name, never by a relative path', () => {
    const wrong = sources.flatMap(file =>
      imports(file)
        .filter(specifier => specifier.startsWith('.'))
        .map(specifier => join(dirname(file), specifier))
        .filter(target => target.startsWith('packages/') && target.split('/')[1] !== file.split('/')[1])
        .map(target => `${file} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('keeps adapters behind dynamic imports in embed', () => {
    const wrong = shipped
      .filter(file => file.startsWith('packages/embed/') || file.startsWith('packages/widgets/'))
      .filter(file => /^import (?!type).*from '@tillkit\/adapters(?!\/registry)/m.test(read(file)))
    expect(wrong).toEqual([])
  })

  it('keeps zod out of everything a shopper downloads', () => {
    const wrong = shipped
      .filter(file => /packages\/(core|adapters|headless|widgets|embed)\//.test(file))
      .filter(file => !/\.(schema|wire)\.ts$|\/schemas\.ts$/.test(file))
      .filter(file => /^import (?!type).*from 'zod/m.test(read(file)))
    expect(wrong).toEqual([])
  })

  it('keeps the DOM out of core, headless and adapters', () => {
    const dom = /\b(document|window)\.|\bHTML\w*Element\b|\bcustomElements\b/
    const wrong = shipped
      .filter(file => /packages\/(core|headless|adapters)\/src/.test(file))
      .filter(file => dom.test(code(file)))
    expect(wrong).toEqual([])
  })

  it('keeps the network out of core', () => {
    const wrong = shipped.filter(file => /packages\/core\/src/.test(file) && /\bfetch\(/.test(code(file)))
    expect(wrong).toEqual([])
  })
})

function imports(file: string): string[] {
  const found = read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)
  return [...found].map(match => match[1] ?? '')
}

/** The file without comments and strings. */
function code(file: string): string {
  return read(file)
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/'[^'\n]*'|`[^`]*`/g, "''")
}
