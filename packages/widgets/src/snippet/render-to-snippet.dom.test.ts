import { describe, expect, it } from 'vitest'
import { aJacket, aProduct, stageOf } from '../product/product.fixture.ts'
import { mount } from '../product/product.mount.tsx'
import { words } from '../strings/de/index.ts'
import { type CardInit, renderCard } from './render-card.ts'
import { addressOfRead, renderHead } from './render-head.ts'
import { renderToSnippet } from './render-to-snippet.ts'

const merchantName = 'Saltmarsh'

/** All that shows in a tree: names, attributes, state and text. Numbers in ids count the cards of a page. */
function shownIn(node: Node): unknown {
  if (!(node instanceof HTMLElement)) return node.textContent
  const attributes = [...node.attributes]
    .filter(({ name }) => !/^(hidden|inert|checked)$/.test(name))
    .map(
      ({ name, value }) =>
        `${name}=${name === 'style' ? value.replace(/[\s;]/g, '') : value.replace(/card\d+/, 'card')}`,
    )
  const isChecked = node instanceof HTMLInputElement && (node.checked || node.hasAttribute('checked'))
  const texts = [...node.childNodes].filter(child => child instanceof HTMLElement || child.textContent)
  // Texts side by side are one in HTML.
  const merged = texts.reduce<unknown[]>((list, child) => {
    const shown = shownIn(child)
    const before = list.at(-1)
    if (typeof shown === 'string' && typeof before === 'string') list[list.length - 1] = before + shown
    else list.push(shown)
    return list
  }, [])
  return [node.localName, attributes.sort(), isChecked, merged]
}

/** A rendered card, with the styles of its elements in their places. */
function cardOf(init: Omit<CardInit, 'styles'>): HTMLElement {
  const styles: string[] = []
  const card = parse(renderCard({ ...init, styles }))
  for (const element of card.querySelectorAll('[data-s]')) {
    element.setAttribute('style', styles[Number(element.getAttribute('data-s'))] ?? '')
    element.removeAttribute('data-s')
  }
  return card
}

function parse(html: string): HTMLElement {
  const holder = document.createElement('div')
  holder.innerHTML = html
  return holder.firstElementChild as HTMLElement
}

describe('a card rendered for a page', () => {
  it.each([
    ['a product of one variant', aProduct('mug'), {}],
    ['options, colors and what is not made', aJacket(), {}],
    ['the variant that the author chose', aJacket(), { variant: 'Olive-S' }],
    ['a layout and a face', aJacket(), { layout: 'compact', face: 'own', density: 'compact' }],
    ['a product without a picture', aProduct('mug', { media: [] }), {}],
    [
      'a reduction and little stock',
      aProduct(
        'mug',
        {},
        {
          list_price: { amount: 2000, currency: 'EUR' },
          availability: { available: true, status: 'low_stock' },
        },
      ),
      {},
    ],
    ['what is sold out', aProduct('mug', {}, { availability: { available: false } }), { 'buy-now': '' }],
    ['a description', aProduct('mug'), { description: '' }],
  ])('is what a browser draws: %s', async (_, product, attributes) => {
    const handle = product.handle ?? ''
    const stage = await stageOf(mount, { handle, ...attributes }, { products: [product] })
    const drawn = stage.root.querySelector('.till') as HTMLElement
    const text = cardOf({ product, merchantName, language: 'en', attributes })
    expect(shownIn(text)).toEqual(shownIn(drawn))
    stage.mounted.dispose()
  })

  it('speaks the language of the page', async () => {
    const product = aJacket()
    const stage = await stageOf(mount, { handle: 'jacket' }, { products: [product], language: 'de', words })
    const text = cardOf({ product, merchantName, language: 'de', words, attributes: {} })
    expect(shownIn(text)).toEqual(shownIn(stage.root.querySelector('.till') as HTMLElement))
    stage.mounted.dispose()
  })
})

describe('a rendered snippet', () => {
  const evil = `</template></style><script>alert(1)</script>"'><img src=x onerror=alert(1)>&amp;`

  it('keeps what a merchant says text, wherever it stands', () => {
    const product = aProduct(evil, {
      title: evil,
      url: `javascript:alert("${evil}")`,
      media: [
        { type: 'image', url: `https://shop.test/"${evil}`, alt_text: evil },
        { type: 'image', url: 'javascript:alert(1)' },
      ],
      options: [{ name: evil, values: [{ label: evil }] }],
      variants: [
        {
          ...(aProduct('mug').variants[0] as (typeof product.variants)[number]),
          options: [{ name: evil, label: evil }],
        },
      ],
    })
    const html = renderToSnippet(product, { merchantName: evil, attributes: { face: evil } })
    const [, head = '', style = '', rest = ''] =
      /^(<till-product[^>]*>)(<template.*<\/style>)(.*)$/s.exec(html) ?? []
    expect(head).toContain('handle="')
    expect(style.match(/<\/style>/g)).toHaveLength(1)
    expect(rest.match(/<\/template>/g)).toHaveLength(1)
    const tree = parse(rest.replace('</template>', '').replace(/^/, '<div>'))
    expect(tree.querySelectorAll('script')).toHaveLength(0)
    expect([...tree.querySelectorAll('img')].map(it => it.getAttribute('src'))).toEqual([
      `https://shop.test/"${evil}`,
    ])
    for (const element of tree.querySelectorAll('*')) {
      expect([...element.attributes].filter(({ name }) => name.startsWith('on'))).toEqual([])
    }
    expect(tree.querySelector('[part=title]')?.textContent).toBe(evil)
    expect(html).not.toContain('javascript:')
  })

  it('refuses attributes that the element does not have', () => {
    for (const name of ['onclick', 'a b', 'x"', 'Style=']) {
      expect(() => renderToSnippet(aProduct('mug'), { merchantName, attributes: { [name]: 'x' } })).toThrow(
        'no attribute',
      )
    }
  })

  it('has no style attribute, which a strict policy refuses', () => {
    for (const stylesheet of [{}, { stylesheet: '/card.css' }]) {
      expect(renderToSnippet(aJacket(), { merchantName, ...stylesheet })).not.toMatch(/\sstyle=/)
    }
    expect(renderToSnippet(aJacket(), { merchantName })).toContain('{--_dot:navy}')
  })

  it('has its styles by nonce, or from a file', () => {
    const mug = aProduct('mug')
    expect(renderToSnippet(mug, { merchantName, nonce: 'n"1' })).toContain('<style nonce="n&quot;1">')
    const linked = renderToSnippet(mug, { merchantName, stylesheet: '/card.css' })
    expect(linked).toContain('<link rel="stylesheet" href="/card.css">')
    expect(linked).not.toContain('<style')
  })
})

describe('the head of a page with a rendered card', () => {
  it('asks for all at once, by the addresses that the loader uses', () => {
    const head = renderHead({
      folder: 'https://cdn.example/0.1.0/',
      build: 'abc',
      merchant: 'vendure:https://shop.example/shop-api',
      settings: { name: 'Salt "& Marsh' },
      integrity: { 'product.js': 'sha384-x' },
      read: 'https://shop.example/shop-api?query=1&x=2',
    })
    expect(head.split('\n')).toEqual([
      '<link rel="preconnect" href="https://shop.example" crossorigin>',
      '<link rel="modulepreload" href="https://cdn.example/0.1.0/product.js?abc" integrity="sha384-x">',
      '<link rel="preload" as="fetch" crossorigin href="https://shop.example/shop-api?query=1&amp;x=2">',
      '<script async crossorigin src="https://cdn.example/0.1.0/till-vendure.js" data-merchant="vendure:https://shop.example/shop-api" data-name="Salt &quot;&amp; Marsh"></script>',
    ])
  })

  it('knows where a simple read will go, and of others nothing', async () => {
    const module = (method: string) => ({
      createCatalog: ({ fetch }: { fetch?: typeof globalThis.fetch }) => ({
        search: async () => ({ items: [] }),
        lookup: async (refs: readonly string[]) => {
          await fetch?.(`https://shop.example/${refs}`, { method })
          return []
        },
      }),
    })
    const read = (method: string) =>
      addressOfRead(module(method) as never, { endpoint: 'x' }, { language: 'en' }, 'mug')
    expect(await read('GET')).toBe('https://shop.example/mug')
    expect(await read('POST')).toBeUndefined()
  })
})
