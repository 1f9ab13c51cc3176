import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { files, manifests, read, root } from '../repository.ts'
import { findSinks } from './find-sinks.ts'

const dist = join(root, 'packages/embed/dist')
const published = [...manifests()].filter(([, { private: own }]) => !own).map(([folder]) => folder)
const sources = files.filter(
  file =>
    published.some(folder => file.startsWith(`${folder}/src/`)) &&
    /\.(tsx?|mjs|js)$/.test(file) &&
    !/\.(test|test-d|fixture)\.|\.d\.ts$|\/testing\/|^packages\/testing\//.test(file),
)

describe('finding sinks', () => {
  it.each([
    'a.innerHTML = b',
    'a["innerHTML"] = b',
    'a["inner" + "HTML"] = b',
    'a[`outerHTML`] = b',
    'a?.insertAdjacentHTML("x", b)',
    'document.write(a)',
    'a.ownerDocument . writeln(a)',
    'new DOMParser().parseFromString(a, b)',
    'a.createContextualFragment(b)',
    'a.setHTMLUnsafe(b)',
    'eval(a)',
    '(0, eval)(a)',
    'window.eval(a)',
    'new Function(a)',
    'Function(a)()',
    'a.constructor.constructor(b)',
    'setTimeout("a()", 1)',
    'window.setInterval(`a()`, 1)',
    'setTimeout("a" + b)',
    'a.setAttribute("onclick", b)',
    'a.setAttribute("style", b)',
    'h("iframe", { srcdoc: a })',
    'h("p", { dangerouslySetInnerHTML: a })',
    'if (name === "dangerouslySetInnerHTML") a[name] = b',
    'a.href = "javascript:void 0"',
    'a.href = " JavaScript:void 0"',
    'const { innerHTML } = a',
    'trustedTypes.createPolicy(a, b)',
  ])('sees %s', code => {
    expect(findSinks(code, 'js')).not.toEqual([])
  })

  it.each([
    '// a.innerHTML = b',
    'const a = "no innerHTML here"',
    'keep.write(a)',
    'setTimeout(() => a(), 1)',
    'a.setAttribute("edge", b)',
    'class A { constructor() { super() } }',
    'a.evaluate(b)',
    'function draw(a) { return this.constructor(a) }',
  ])('passes over %s', code => {
    expect(findSinks(code, 'js')).toEqual([])
  })

  it('sees a prop of JSX', () => {
    expect(findSinks('const a = <p dangerouslySetInnerHTML={b} />', 'tsx')).not.toEqual([])
    expect(findSinks('const a = <iframe srcdoc={b} />', 'tsx')).not.toEqual([])
  })
})

/** The one policy there is: it makes the address of the loader, in a frame of our own (decision 0013). */
const policy = 'realm/open-realm.ts: trustedTypes at'

// All sources are parsed, which takes seconds where others work beside.
describe('no text becomes code or markup', { timeout: 60_000 }, () => {
  it('in what is published', () => {
    expect(sources.length).toBeGreaterThan(300)
    const found = sources.flatMap(file =>
      findSinks(read(file), file.endsWith('tsx') ? 'tsx' : file.endsWith('ts') ? 'ts' : 'js').map(
        sink => `${file}: ${sink}`,
      ),
    )
    expect(found.filter(sink => !sink.startsWith(`packages/embed/src/${policy}`))).toEqual([])
  })

  it('in what the browser is sent, the libraries in it too', () => {
    if (!existsSync(dist)) throw new Error('build first: node packages/tools/src/build.mjs')
    const built = readdirSync(dist).filter(name => name.endsWith('.js'))
    expect(built).toEqual(expect.arrayContaining(['till.js', 'product.js', 'drawer.js', 'rich-text.js']))
    const found = built.flatMap(name =>
      findSinks(readFileSync(join(dist, name), 'utf8'), 'js').map(sink => `${name}: ${sink}`),
    )
    expect(found).toEqual([expect.stringMatching(/^realm\.js: trustedTypes at \d+$/)])
  })
})
