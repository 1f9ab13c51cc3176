import { fileURLToPath } from 'node:url'
import { seed } from '@tillkit/testing'
import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundleForTests } from '../../build/bundle-for-tests.mjs'
import { usePages } from '../pages.fixture.ts'
import { ownMarkup, richText } from './allow-list.fixture.ts'
import { setCanary } from './canary.fixture.ts'
import { address, description, text } from './grammar.fixture.ts'
import { hostilePage, nearCss } from './hostile-page.fixture.ts'
import { findIntruders } from './intruders.fixture.ts'

/** Values of each of the five kinds; `TILLKIT_FUZZ_RUNS=20000` is 100,000 in all. */
const runs = Number(process.env['TILLKIT_FUZZ_RUNS'] ?? 1000)
const batch = 2000

const drawing = fileURLToPath(new URL('../../../widgets/src/xss/draw-text.fixture.tsx', import.meta.url))
const page = `<!doctype html><meta charset="utf-8"><link rel="icon" href="/pictures/till.svg"><p id="place"></p>
  <script type="module">import { drawText } from '/draw.js'; window.drawText = drawText</script>`
const author = ['product', 'buy', 'cart']
  .map(name => `<till-${name} handle="enamel-mug"></till-${name}>`)
  .join('')
const settings = [
  ...'face density layout label action variant name class style edge no-gallery'.split(' '),
  'data-x',
]

let code = ''
const pages = usePages({
  answer: path =>
    ({
      '/fuzz.html': { body: page },
      '/draw.js': { body: code, type: 'text/javascript' },
      '/author.html': { body: hostilePage('', author).replace('ucp:https://tea.example', 'memory:demo') },
      '/near.css': { body: nearCss, type: 'text/css' },
    })[path],
})

async function open(path: string) {
  code ||= await bundleForTests(drawing)
  let asked: string[] = []
  const seen = await pages.visit(path, {
    async prepare(page) {
      page.setDefaultTimeout(60_000)
      asked = await setCanary(page)
      // Pictures of shops that are not there.
      await page.route(/^https?:\/\/(?!127\.)/, route => route.abort())
    },
  })
  await seen.page.addScriptTag({ content: `window.findIntruders = ${findIntruders}` })
  await seen.page.evaluate(lists => Object.assign(window, { lists, pictures: new Set() }), {
    own: ownMarkup(),
    richText,
  })
  return {
    ...seen,
    async check() {
      expect(await seen.page.evaluate(() => window.hits)).toEqual([])
      const pictures = await seen.page.evaluate(() => [...window.pictures])
      // A product's picture may be anywhere; nothing else is asked for.
      expect(asked.filter(url => !pictures.includes(url))).toEqual([])
      expect(seen.page.context().pages()).toHaveLength(1)
      expect(await seen.page.evaluate(() => Object.keys(Object.prototype))).toEqual([])
    },
  }
}

/** The values of a kind, from the fixed seed, a batch at a time. */
function* batches(values: Arbitrary<string>): Generator<string[]> {
  for (let from = 0; from < runs; from += batch)
    yield fc.sample(values, { numRuns: Math.min(batch, runs - from), seed: seed + from })
}

declare global {
  interface Window {
    drawText(kind: string, text: string, root: ShadowRoot): void
    findIntruders: typeof findIntruders
    /** Addresses of all pictures that were drawn. */
    pictures: Set<string>
    lists: Parameters<typeof findIntruders>[0]
  }
}

describe(`${runs} values of each kind`, { timeout: 300_000 }, () => {
  it.each([
    ['description', description],
    ['title', text],
    ['address', address],
    ['message', text],
  ] as const)('%s: nothing runs, nothing is drawn that is not on the list', async (kind, values) => {
    const { page, check } = await open('fuzz.html')
    await page.waitForFunction(() => 'drawText' in window)
    for (const texts of batches(values)) {
      const wrong = await page.evaluate(
        ({ kind, texts }) => {
          const rootOf = (element: Element) => element.shadowRoot ?? element.attachShadow({ mode: 'open' })
          const place = document.querySelector('#place') as HTMLElement
          const root = rootOf(place)
          const other = rootOf(document.createElement('p'))
          const linksIn = (html: ParentNode) =>
            [...html.querySelectorAll('a')]
              .map(it => it.getAttribute('href'))
              .sort()
              .join(' ')
          const found: string[] = []
          for (const text of texts) {
            const tell = (what: string) => found.push(`${what}: ${JSON.stringify(text)}`)
            try {
              window.drawText(kind, text, root)
            } catch (error) {
              tell(`throws ${error}`)
              continue
            }
            for (const intruder of window.findIntruders(window.lists, root)) tell(intruder)
            for (const { src } of root.querySelectorAll('img')) window.pictures.add(src)
            if (kind !== 'description') continue
            // Written out and read again: by the till it is the same, by the browser's parser no more than it was.
            const written = root.querySelector('.rich')?.innerHTML ?? ''
            window.drawText(kind, written, other)
            // No HTML is no description.
            if (written && other.querySelector('.rich')?.innerHTML !== written)
              tell('is another when it is read again')
            const again = document.createElement('div')
            again.className = 'rich'
            again.innerHTML = written
            const host = rootOf(document.createElement('p'))
            host.append(again)
            for (const intruder of window.findIntruders(window.lists, host)) tell(`read again, ${intruder}`)
            if (new Set(linksIn(again).split(' ')).size !== new Set(linksIn(root).split(' ')).size)
              tell('has other links when it is read again')
          }
          return found.slice(0, 5)
        },
        { kind, texts },
      )
      expect(wrong).toEqual([])
      await check()
    }
  })

  it('attribute: nothing runs, nothing is drawn that is not on the list', async () => {
    const { page, check, console } = await open('author.html')
    await page.locator('till-product [part=card]').waitFor()
    await page.locator('till-cart [part=toggle]').first().waitFor()
    let at = 0
    for (const texts of batches(text)) {
      const wrong = await page.evaluate(
        async ({ texts, settings, at }) => {
          const widgets = [...document.querySelectorAll('till-product,till-buy,till-cart')]
          const found: string[] = []
          for (const [index, text] of texts.entries()) {
            const name = settings[(at + index) % settings.length] ?? ''
            for (const widget of widgets) widget.setAttribute(name, text)
            // Widgets are drawn again after the turn in which their attributes changed.
            await Promise.resolve()
            await Promise.resolve()
            for (const { shadowRoot, localName } of widgets) {
              if (shadowRoot?.firstElementChild?.localName === 'slot')
                found.push(`${localName} ${name} falls back: ${JSON.stringify(text)}`)
              for (const intruder of shadowRoot ? window.findIntruders(window.lists, shadowRoot) : [])
                found.push(`${intruder}: ${name}=${JSON.stringify(text)}`)
            }
            for (const widget of widgets) widget.removeAttribute(name)
          }
          return found.slice(0, 5)
        },
        { texts, settings, at },
      )
      at += texts.length
      expect(wrong).toEqual([])
      await check()
    }
    expect(console.filter(line => line.includes('internal'))).toEqual([])
  })
})
