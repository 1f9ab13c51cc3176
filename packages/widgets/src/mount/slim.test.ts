import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as signals from '@preact/signals'
import fc from 'fast-check'
import { Window } from 'happy-dom'
import * as preact from 'preact'
import { rolldown } from 'rolldown'
import { parseAst } from 'rolldown/parseAst'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

/** The libraries as `packages/embed/build` ships them. */
type Slim = Pick<typeof preact, 'h' | 'render' | 'Fragment'> &
  Pick<typeof signals, 'signal' | 'computed' | 'effect' | 'batch' | 'untracked'>

const { document, Event, HTMLInputElement } = new Window() as unknown as typeof globalThis
const folder = mkdtempSync(join(tmpdir(), 'till-slim-'))
const build = new URL('../../../embed/build/slim.mjs', import.meta.url).href
let slim: Slim

beforeAll(async () => {
  vi.stubGlobal('document', document)
  const { slimLibraries } = await import(build)
  const entry = `export * from 'preact'; export * from '@preact/signals'`
  const given = { name: 'given', load: (id: string) => (id === 'given' ? entry : null) }
  const resolved = { name: 'resolved', resolveId: (id: string) => (id === 'given' ? id : null) }
  const bundle = await rolldown({ input: 'given', plugins: [given, resolved, slimLibraries()] })
  await bundle.write({ file: join(folder, 'slim.mjs'), format: 'es', minify: true })
  await bundle.close()
  slim = await import(join(folder, 'slim.mjs'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A piece of a view. */
type Piece = string | null | Element | readonly Piece[]
interface Element {
  readonly type: string
  readonly key: number | undefined
  readonly props: Readonly<Record<string, unknown>>
  readonly inner: readonly Piece[]
}

const tags = ['p', 'ul', 'button', 'input', 'select', 'svg', 'dialog', 'Group', 'Part', 'Broken']
const props = fc.record(
  {
    class: fc.constantFrom('a', 'b', ''),
    part: fc.constantFrom('x', 'y'),
    hidden: fc.boolean(),
    'aria-disabled': fc.constantFrom(true, false, undefined),
    tabIndex: fc.constantFrom(0, -1),
    value: fc.constantFrom('1', '2'),
    checked: fc.boolean(),
    style: fc.constantFrom({ '--_ratio': '1' }, { '--_ratio': '2', color: 'red' }, undefined),
    onClick: fc.constantFrom('first', 'second', undefined),
    ref: fc.constantFrom('first', 'second', undefined),
  },
  { requiredKeys: [] },
)
const { piece } = fc.letrec<{ piece: Piece; node: Element }>(tie => ({
  piece: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('text', 'more', null),
    tie('node'),
    fc.array(tie('piece'), { maxLength: 3 }),
  ),
  node: fc.record({
    type: fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...tags.slice(0, -1)) }, fc.constant('Broken')),
    key: fc.constantFrom(undefined, 1, 2, 3),
    props,
    inner: fc.array(tie('piece'), { maxLength: 5 }),
  }),
}))

/** Draws views one after the other with a library, and tells all that can be seen of it. */
function tell({ h, render, Fragment }: Slim, views: readonly Piece[]): readonly string[] {
  const told: string[] = []
  const root = document.createElement('div').attachShadow({ mode: 'open' })
  document.body.append(root.host)
  const Part = ({ children }: { children?: preact.ComponentChildren }) => children
  const Broken = () => {
    throw new Error('broken')
  }
  const components: Readonly<Record<string, preact.ComponentType>> = { Group: Fragment, Part, Broken }
  const toChild = (from: Piece): preact.ComponentChild => {
    if (from === null || typeof from === 'string') return from
    if (!('type' in from)) return from.map(toChild) as unknown as preact.VNode
    const { type, key, inner } = from
    const { onClick, ref, ...others } = from.props
    const given = {
      ...others,
      ...(key !== undefined && { key }),
      ...(onClick !== undefined && { onClick: () => told.push(`${onClick}`) }),
      ...(ref !== undefined && {
        ref: (at: { localName: string } | null) => told.push(`${ref} ${at?.localName ?? 'gone'}`),
      }),
    }
    return h((components[type] ?? type) as 'p', given, ...inner.map(toChild))
  }
  for (const view of [...views, null]) {
    try {
      render(toChild(view), root)
    } catch (error) {
      told.push(`${error}`)
    }
    told.push(root.innerHTML)
    for (const element of root.querySelectorAll('*')) {
      element.dispatchEvent(new Event('click'))
      if (element instanceof HTMLInputElement) told.push(`${element.value} ${element.checked}`)
    }
  }
  root.host.remove()
  return told
}

describe('the libraries as they are shipped', () => {
  it('draw, change and forget any view as Preact itself does', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), views => {
        expect(tell(slim, views)).toEqual(tell({ ...preact, ...signals }, views))
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  it('keep an element whose siblings change, and move it to where it belongs', () => {
    const { h, render } = slim
    const root = document.createElement('div')
    document.body.append(root)
    const list = (...keys: readonly string[]) => h('ul', null, ...keys.map(key => h('button', { key }, key)))
    render(list('a', 'b', 'c'), root)
    const [a, , c] = root.querySelectorAll('button')
    render(list('c', 'x', 'a'), root)
    const [first, , last] = root.querySelectorAll('button')
    expect([first, last]).toEqual([c, a])
    root.remove()
  })

  it('draw again what was drawn before, by its side, and after it was gone', () => {
    const node: fc.Arbitrary<Piece> = piece.filter(from => JSON.stringify(from).includes('type'))
    fc.assert(
      fc.property(fc.tuple(node, node), fc.array(fc.subarray([0, 1, 1]), { maxLength: 5 }), (kept, turns) => {
        const seen = [slim, preact as unknown as Slim].map(({ h, render, Fragment }) => {
          const toVnode = (from: Piece): preact.ComponentChild => {
            if (from === null || typeof from === 'string') return from
            if (!('type' in from)) return from.map(toVnode) as unknown as preact.VNode
            const known = /^[a-z]/.test(from.type) ? from.type : Fragment
            return h(known as 'p', from.key ? { key: from.key } : null, ...from.inner.map(toVnode))
          }
          const root = document.createElement('div')
          const vnodes = kept.map(toVnode)
          return turns.map(turn => {
            render(h('div', null, ...turn.map(index => vnodes[index])), root)
            return root.innerHTML
          })
        })
        expect(seen[0]).toEqual(seen[1])
      }),
      { numRuns: 500 },
    )
  })

  it('adopt what is there before the first drawing, and put right what differs', () => {
    fc.assert(
      fc.property(piece, piece, (before, after) => {
        const seen = [slim, preact as unknown as Slim].map(({ h, render, Fragment }) => {
          const toVnode = (from: Piece): preact.ComponentChild => {
            if (from === null || typeof from === 'string') return from
            if (!('type' in from)) return from.map(toVnode) as unknown as preact.VNode
            const known = /^[a-z]/.test(from.type) ? from.type : Fragment
            const { class: name, part } = from.props
            return h(
              known as 'p',
              known === Fragment ? null : ({ class: name, part } as object),
              ...from.inner.map(toVnode),
            )
          }
          const [one, two] = [document.createElement('div'), document.createElement('div')]
          render(toVnode(before), one)
          two.innerHTML = one.innerHTML
          const served = two.firstElementChild
          render(toVnode(after), two)
          return [two.innerHTML, two.contains(served)]
        })
        expect(seen[0]).toEqual(seen[1])
      }),
    )
  })

  it('reckon, batch, tell and stop as the signals themselves do', () => {
    const step = fc.tuple(fc.constantFrom('a', 'b', 'both', 'peek', 'stop'), fc.integer({ min: 0, max: 3 }))
    const run = (
      { signal, computed, effect, batch, untracked }: Slim,
      steps: readonly [string, number][],
    ) => {
      const told: string[] = []
      const a = signal(0)
      const b = signal(0)
      const sum = computed(() => {
        told.push('reckoned')
        if (a.value === 3) throw new Error('three')
        return a.value > 1 ? a.value : a.value + b.value
      })
      const stop = effect(() => {
        try {
          told.push(`${sum.value} ${untracked(() => b.value)}`)
        } catch (error) {
          told.push(`${error}`)
        }
      })
      for (const [act, value] of steps) {
        if (act === 'a') a.value = value
        else if (act === 'b') b.value = value
        else if (act === 'peek') told.push(`${b.peek()}`)
        else if (act === 'stop') stop()
        else
          batch(() => {
            a.value = value
            b.value = value
          })
      }
      return told
    }
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        expect(run(slim, steps)).toEqual(run({ ...preact, ...signals }, steps))
      }),
    )
  })

  it('run watchers once more for a value taken back within a batch, which find it as it was', () => {
    const { signal, effect, batch } = slim
    const a = signal(1)
    const told: number[] = []
    effect(() => void told.push(a.value))
    batch(() => {
      a.value = 2
      a.value = 1
    })
    expect(new Set(told)).toEqual(new Set([1]))
  })

  it('lack nothing that a source of ours asks for', () => {
    const elements =
      /<(progress|template|math|foreignObject)\b|<[a-z][^<]*?\s(list|form|download|is|popover)=/
    const properties =
      /\b(default(Value|Checked)|rowSpan|colSpan|on\w+Capture)=|style=("|\{(?!\{|\w+ \? \{))|dangerously/
    const calls = /extends Component|createContext|createPortal|preact\/(hooks|compat)|\.subscribe\(/
    const folder = join(import.meta.dirname, '../../..')
    // Only sources: a walk over the installed packages takes seconds.
    const files = ['widgets', 'headless', 'embed']
      .flatMap(name =>
        readdirSync(join(folder, name, 'src'), { recursive: true, encoding: 'utf8' }).map(
          file => `${name}/src/${file}`,
        ),
      )
      // What renders on a server is in none of the browser files.
      .filter(name => /\.tsx?$/.test(name) && !/\.(test|fixture)\.|\/snippet\//.test(name))
    const texts = files.map(name => readFileSync(join(folder, name), 'utf8'))
    expect(texts.some(text => /\beffect\(/.test(text))).toBe(true)
    for (const missing of [elements, properties, calls]) {
      expect(files.filter((_, index) => missing.test(texts[index] ?? ''))).toEqual([])
    }
    expect(files.filter((name, index) => endsAnEffect(name, texts[index] ?? ''))).toEqual([])
  })
})

/** Whether a source has an effect that gives something back, which would never be called. */
function endsAnEffect(name: string, text: string): boolean {
  const gives = (node: Node | undefined, isTop = true): boolean => {
    if (!node || typeof node !== 'object') return false
    if (/Function/.test(node.type) && !isTop) return false
    if (node.type === 'ReturnStatement') return !!node.argument
    return Object.values(node)
      .flat()
      .some(part => gives(part as Node, false))
  }
  const find = (node: Node | undefined): boolean => {
    if (!node || typeof node !== 'object') return false
    const { callee, arguments: given = [] } = node
    return (
      (callee?.name === 'effect' && gives(given[0])) ||
      Object.values(node)
        .flat()
        .some(part => find(part as Node))
    )
  }
  return find(parseAst(text, { lang: name.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node)
}

/** A node of a syntax tree, as far as it is looked at. */
interface Node {
  readonly type: string
  readonly name?: string
  readonly argument?: Node | null
  readonly callee?: Node
  readonly arguments?: readonly Node[]
}
