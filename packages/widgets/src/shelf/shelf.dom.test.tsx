import { type Capabilities, type CatalogQuery, type Product, TillError } from '@tillkit/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadMore, more } from '../product/load-more.ts'
import { aJacket, aProduct, aTurn, type Stage, stageOf } from '../product/product.fixture.ts'
import { mount } from './shelf.mount.tsx'

const products: readonly Product[] = [
  aJacket(),
  ...Array.from({ length: 20 }, (_, at) => aProduct(`p${at}`, { title: `Product ${at}` })),
]
const facets = [
  {
    id: 'kind',
    name: 'Kind',
    values: [
      { id: 'wear', label: 'To wear', count: 1 },
      { id: 'home', label: 'Home', count: 20 },
    ],
  },
]

beforeAll(() =>
  Promise.all([loadMore(), import('@tillkit/headless/cart'), import('../product/product-dialog.tsx')]),
)

/** A merchant with 21 products that notes what it was asked. */
function merchant() {
  const queries: CatalogQuery[] = []
  return {
    queries,
    search: async (query: CatalogQuery) => {
      queries.push(query)
      const found = products.filter(
        ({ title, options }) =>
          title.toLowerCase().includes((query.text ?? '').toLowerCase()) &&
          (!query.filters?.['kind']?.includes('wear') || options),
      )
      const from = Number(query.cursor ?? 0)
      const next = from + query.limit
      return {
        items: found.slice(from, next),
        total_count: found.length,
        facets,
        ...(next < found.length && { cursor: `${next}` }),
      }
    },
  }
}
async function shelfOf(attributes: Record<string, string> = {}) {
  const { queries, search } = merchant()
  const shelf = await stageOf(mount, attributes, { products, search })
  await shelf.settle()
  await allDrawn(shelf)
  return { ...shelf, queries }
}
/** Cards are drawn by parts. */
const allDrawn = ({ part }: Pick<Stage, 'part'>) =>
  expect.poll(() => part('grid').getAttribute('aria-busy')).toBe('false')
const titles = ({ root }: Pick<Stage, 'root'>) =>
  [...root.querySelectorAll('.name')].map(name => name.textContent)
const type = async ({ part, settle }: Pick<Stage, 'part' | 'settle'>, text: string) => {
  const field = part<HTMLInputElement>('search')
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await new Promise(resolve => setTimeout(resolve, 200))
  await settle()
}

describe('shelf', () => {
  it('keeps places while the merchant is asked', async () => {
    const shelf = await stageOf(mount, {}, { products, search: () => new Promise(() => {}) })
    expect(shelf.part('grid').getAttribute('aria-busy')).toBe('true')
    expect(shelf.root.querySelectorAll('.tile')).toHaveLength(8)
    shelf.mounted.dispose()
  })

  it('shows a page of products and how many there are', async () => {
    const shelf = await shelfOf()
    expect(titles(shelf)).toHaveLength(12)
    expect(shelf.part('count').textContent).toBe('21 products')
    expect(shelf.part('show-more').textContent).toBe('Show 9 more')
  })

  it('has one tab stop in each card', async () => {
    const shelf = await shelfOf()
    for (const tile of shelf.root.querySelectorAll('.tile')) {
      expect(tile.querySelectorAll('a,input,select,button:not([tabindex="-1"]),[tabindex="0"]')).toHaveLength(
        1,
      )
    }
    const tile = () => shelf.root.querySelectorAll('.tile')[1] as HTMLElement
    tile().querySelector('button')?.click()
    await shelf.settle()
    const buttons = [...tile().querySelectorAll('button')]
    expect(buttons.filter(button => button.tabIndex >= 0)).toHaveLength(1)
    buttons[1]?.focus()
    buttons[1]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }))
    expect(shelf.root.activeElement).toBe(buttons[0])
  })

  it('draws what is in sight first, and the rest with no further act', async () => {
    const shelf = await stageOf(mount, { limit: '21' }, { products, search: merchant().search })
    await expect.poll(() => titles(shelf).length, { interval: 1 }).toBe(4)
    expect(shelf.root.querySelector('[part=show-more]')).toBeNull()
    await expect.poll(() => titles(shelf)).toHaveLength(21)
  })

  it('shows more and takes the shopper to the first of them', async () => {
    const shelf = await shelfOf()
    shelf.part('show-more').click()
    await shelf.settle()
    await allDrawn(shelf)
    expect(titles(shelf)).toHaveLength(21)
    expect(shelf.root.activeElement?.closest('.tile')?.querySelector('.name')?.textContent).toBe('Product 11')
    expect(shelf.root.querySelector('[part=show-more]')).toBeNull()
  })

  it('searches as the shopper types, and says how many it found', async () => {
    const shelf = await shelfOf()
    await type(shelf, 'product 1')
    expect(shelf.part('count').textContent).toBe('11 products')
    expect(shelf.part('count').getAttribute('role')).toBe('status')
  })

  it('offers to clear a search without result', async () => {
    const shelf = await shelfOf()
    await type(shelf, 'zebra')
    expect(shelf.part('count').textContent).toBe('Nothing matches.')
    shelf.part('clear').click()
    await shelf.settle()
    await allDrawn(shelf)
    expect(titles(shelf)).toHaveLength(12)
    expect(shelf.part<HTMLInputElement>('search').value).toBe('')
    expect(shelf.root.activeElement).toBe(shelf.part('search'))
  })

  it('narrows by a facet and says that it does', async () => {
    const shelf = await shelfOf()
    expect(shelf.part('chip').textContent).toBe('To wear1')
    shelf.part('chip').click()
    await shelf.settle()
    expect(shelf.part('chip').getAttribute('aria-pressed')).toBe('true')
    expect(titles(shelf)).toEqual(['Chore jacket'])
  })

  it('sorts at the merchant', async () => {
    const shelf = await shelfOf()
    const sort = shelf.part<HTMLSelectElement>('sort')
    sort.value = 'price_asc'
    sort.dispatchEvent(new Event('change', { bubbles: true }))
    await shelf.settle()
    expect(shelf.queries.at(-1)?.sort).toBe('price_asc')
  })

  it('offers what the merchant is found to do, and what its kind can where it cannot be asked', async () => {
    const open = async (discover: () => Promise<Capabilities>) => {
      const shelf = await stageOf(mount, {}, { products, search: merchant().search, discover })
      await shelf.settle()
      return {
        sort: shelf.root.querySelector('[part~="sort"]'),
        search: shelf.root.querySelector('[part~="search"]'),
      }
    }
    const least: Capabilities = {
      transport: 'direct',
      search: 'none',
      sorts: [],
      page_size_max: 10,
      stock: 'boolean',
      currencies: 'one',
      discount_codes: 'none',
      parallel_mutations: false,
      checkout: 'hand_off',
      idempotent_complete: false,
      order_lookup: false,
    }
    expect(await open(async () => least)).toEqual({ sort: null, search: null })
    const unasked = await open(() => Promise.reject(new TillError('network', 'offline')))
    expect(unasked.sort).not.toBeNull()
    expect(unasked.search).not.toBeNull()
  })

  it('asks for the collection and the search of its author', async () => {
    const shelf = await shelfOf({ collection: 'desk', search: 'product', limit: '4' })
    expect(shelf.queries[0]).toMatchObject({ category: 'desk', text: 'product', limit: 4 })
    expect(titles(shelf)).toHaveLength(4)
  })

  it('shows named products in one request, in their order', async () => {
    const shelf = await shelfOf({ handles: 'p3, jacket p1' })
    expect(titles(shelf)).toEqual(['Product 3', 'Chore jacket', 'Product 1'])
    expect(shelf.lookups).toHaveLength(1)
    expect(shelf.queries).toEqual([])
  })

  it('counts what it shows, and tells its author once of each product that is not there', async () => {
    const shelf = await shelfOf({ handles: 'p3 no-such p4 nor-this' })
    expect(shelf.part('count').textContent).toBe('2 products')
    expect(shelf.warnings).toEqual([
      'product_not_found: <till-shelf> handles: No product "no-such", or none of its variants is for sale',
      'product_not_found: <till-shelf> handles: No product "nor-this", or none of its variants is for sale',
    ])
  })

  it.each([
    [{ collection: 'nonexistent' }, 'collection="nonexistent"'],
    [{ search: 'zebra' }, 'search="zebra"'],
  ])('says quietly that there is nothing in %o, and why to its author', async (attributes, named) => {
    const { search } = merchant()
    const shelf = await stageOf(mount, attributes as Record<string, string>, {
      products,
      search: async query => (query.category ? { items: [], total_count: 0 } : search(query)),
    })
    await shelf.settle()
    expect(shelf.part('count').textContent).toBe('There is nothing here at the moment.')
    expect(shelf.root.querySelector('[part=clear]')).toBeNull()
    expect(shelf.root.querySelector('slot')).not.toBeNull()
    expect(shelf.warnings).toEqual([`product_not_found: <till-shelf> ${named} has no products`])
  })

  it('keeps its default where the limit is no number, and says so to its author', async () => {
    const shelf = await shelfOf({ limit: 'abc' })
    expect(titles(shelf)).toHaveLength(12)
    expect(shelf.warnings).toEqual(['config: <till-shelf> limit="abc" is no number above 0: 12 is used'])
  })

  it('leaves out the tools that its author does not want', async () => {
    const shelf = await shelfOf({ 'no-search': '', 'no-sort': '', 'no-filters': '' })
    expect(shelf.part('tools').children).toHaveLength(0)
  })

  it('adds from the card itself', async () => {
    const shelf = await shelfOf()
    shelf.root.querySelectorAll<HTMLElement>('[part~=add]')[0]?.click()
    await shelf.settle()
    expect([...shelf.cart.keys()]).toEqual(['v-p0'])
  })

  it('has the stepper of what it finds in the cart', async () => {
    const shelf = await shelfOf()
    shelf.root.querySelectorAll<HTMLElement>('[part~=add]')[0]?.click()
    await shelf.settle()
    more.value = undefined
    await aTurn()
    shelf.part('more').click()
    await shelf.settle()
    expect([...shelf.cart]).toEqual([['v-p0', 2]])
  })

  it('lets the shopper choose a variant in a dialog', async () => {
    const shelf = await shelfOf()
    expect(shelf.part('choose').textContent).toBe('Choose options: Chore jacket')
    shelf.part('choose').click()
    await aTurn()
    shelf.part('dialog').querySelector<HTMLElement>('[part~=add]')?.click()
    await shelf.settle()
    expect([...shelf.cart.keys()]).toEqual(['Navy-S'])
  })

  it('tells in the dialog what the product is', async () => {
    const items = [{ ...aJacket(), description: { plain: 'Warm and dry.' } }]
    const shelf = await stageOf(mount, {}, { products: items, search: async () => ({ items }) })
    await shelf.settle()
    shelf.part('choose').click()
    await aTurn()
    const details = shelf.part('dialog').querySelector('[part=description]')
    details?.dispatchEvent(new Event('toggle'))
    await expect.poll(() => details?.textContent).toContain('Warm and dry.')
  })

  it('tries again after a failure, and meanwhile shows what its author wrote', async () => {
    let isDown = true
    const { search } = merchant()
    const shelf = await stageOf(
      mount,
      {},
      {
        products,
        search: async query => {
          if (isDown) throw new TillError('network', 'no answer')
          return search(query)
        },
      },
    )
    await shelf.settle()
    expect(shelf.part('count').textContent).toBe('Saltmarsh did not answer.')
    expect(shelf.root.querySelector('slot')).not.toBeNull()
    isDown = false
    shelf.part('retry').click()
    await shelf.settle()
    await allDrawn(shelf)
    expect(titles(shelf)).toHaveLength(12)
  })

  it('becomes another shelf when its author says so', async () => {
    const shelf = await shelfOf()
    shelf.set({ handles: 'p7' })
    await shelf.settle()
    expect(titles(shelf)).toEqual(['Product 7'])
  })

  it('leaves nothing behind', async () => {
    const shelf = await shelfOf()
    shelf.mounted.dispose()
    expect(shelf.root.childNodes).toHaveLength(0)
  })
})
