import {
  type Capabilities,
  type CartResult,
  type CatalogPart,
  type Product,
  TillError,
  type Variant,
} from '@tillkit/core'
import { createProductReader } from '@tillkit/headless/reader'
import type { Mount, MountContext, Mounted, Page, PageStore, Words } from '../mount/page.ts'

const eur = (amount: number) => ({ amount, currency: 'EUR' })

/** A product of one variant. */
export function aProduct(
  handle: string,
  change: Partial<Product> = {},
  variant: Partial<Variant> = {},
): Product {
  const price = variant.price ?? eur(1250)
  return {
    id: `p-${handle}`,
    handle,
    title: 'Enamel mug',
    description: { html: '<p>Holds <b>350 ml</b>.</p>' },
    price_range: { min: price, max: price },
    media: [{ type: 'image', url: 'https://shop.test/mug.jpg', width: 800, height: 1000 }],
    variants: [{ id: `v-${handle}`, title: 'Enamel mug', description: {}, price, ...variant }],
    ...change,
  }
}

/** A jacket: olive is not made in XL, navy is sold out in L. */
export function aJacket(): Product {
  const variants = ['Navy', 'Olive'].flatMap(color =>
    ['S', 'L', 'XL'].flatMap(size =>
      color === 'Olive' && size === 'XL'
        ? []
        : [
            {
              id: `${color}-${size}`,
              title: `${color} ${size}`,
              description: {},
              price: eur(size === 'XL' ? 16900 : 14900),
              availability: { available: !(color === 'Navy' && size === 'L') },
              options: [
                { name: 'Color', label: color },
                { name: 'Size', label: size },
              ],
            },
          ],
    ),
  )
  return aProduct('jacket', {
    title: 'Chore jacket',
    price_range: { min: eur(14900), max: eur(16900) },
    options: [
      { name: 'Color', values: [{ label: 'Navy' }, { label: 'Olive' }] },
      { name: 'Size', values: [{ label: 'S' }, { label: 'L' }, { label: 'XL' }] },
    ],
    variants,
  })
}

/** What the merchant behind a stage does. */
export interface StageInit {
  readonly products: readonly Product[]
  /** How many can be had of each variant. */
  readonly stock?: number
  readonly language?: string
  readonly words?: Words
  /** The code of the cart cannot be loaded. */
  readonly isBroken?: boolean
  readonly search?: CatalogPart['search']
  readonly sorts?: readonly 'relevance'[]
  /** What the merchant says that it can do, when it is asked. */
  readonly discover?: () => Promise<Capabilities>
}

/** A widget on a page, with a merchant that answers only when it is let. */
export interface Stage {
  readonly element: HTMLElement
  readonly root: ShadowRoot
  readonly mounted: Mounted
  /** Events, faults and calls of the page, in order. */
  readonly log: string[]
  /** How many of each variant the merchant has in the cart. */
  readonly cart: Map<string, number>
  readonly lookups: string[][]
  /** What the page's author was told, as `code: text`. */
  readonly warnings: string[]
  /** Lets the merchant answer, and all that follows happen. */
  settle(): Promise<void>
  /** The first element with this part. */
  part<T extends HTMLElement = HTMLElement>(name: string): T
  text(): string
  set(attributes: Readonly<Record<string, string>>): void
}

/** Mounts a widget. What it sells is put into a real cart of headless. */
export async function stageOf(
  mount: Mount,
  attributes: Readonly<Record<string, string>>,
  init: StageInit,
): Promise<Stage> {
  const log: string[] = []
  const lookups: string[][] = []
  const warnings: string[] = []
  const cart = new Map<string, number>()
  const answers: (() => void)[] = []
  const variants = init.products.flatMap(({ variants: all }) => all)
  const priceOf = (id: string) => variants.find(variant => variant.id === id)?.price.amount ?? 0

  const resultOf = (short: readonly string[]): CartResult => ({
    ok: !short.length,
    session: 's',
    cart: {
      id: 'c',
      currency: 'EUR',
      line_items: [...cart].map(([id, quantity]) => ({
        id: `l-${id}`,
        item: { id, title: id, price: priceOf(id) },
        quantity,
        totals: [{ type: 'total', amount: priceOf(id) * quantity }],
      })),
      totals: [{ type: 'total', amount: 0 }],
    } as unknown as NonNullable<CartResult['cart']>,
    messages: short.map(() => ({
      type: 'error',
      code: 'insufficient_stock',
      content: 'Not enough',
      severity: 'recoverable',
    })),
    available: Object.fromEntries(short.map(id => [id, init.stock ?? 0])),
  })
  const put = (id: string, quantity: number) => {
    const stock = init.stock ?? 99
    if (quantity) cart.set(id, Math.min(quantity, stock))
    else cart.delete(id)
    return quantity > stock ? [id] : []
  }
  const answered = () => new Promise<void>(resolve => answers.push(resolve))

  const catalog: CatalogPart = {
    search: init.search ?? (async () => ({ items: init.products, total_count: init.products.length })),
    async lookup(handles) {
      lookups.push([...handles])
      return init.products.filter(({ handle }) => handles.includes(handle ?? ''))
    },
  }
  const context = { language: init.language ?? 'en' }
  const place: PageStore = {
    id: '',
    merchant: { adapter: 'stage', endpoint: `https://shop.test/${Math.random()}`, name: 'Saltmarsh' },
    context,
    catalog: async () => catalog,
    reader: createProductReader({ catalog: async () => catalog, context }),
    entry: {
      catalog: async () => ({
        createCatalog: () => catalog,
        ...(init.discover && { discover: init.discover }),
        capabilities: {
          transport: 'direct',
          search: 'faceted',
          sorts: init.sorts ?? ['relevance', 'price_asc'],
          page_size_max: 100,
          stock: 'count',
          currencies: 'one',
          discount_codes: 'many',
          parallel_mutations: true,
          checkout: 'native',
          idempotent_complete: true,
          order_lookup: true,
        },
      }),
      async purchase() {
        if (init.isBroken) throw new TillError('chunk_failed', 'no code')
        return {
          createPurchase: () => ({
            cart: {
              get: async () => resultOf([]),
              async mutate(op) {
                await answered()
                if (op.type === 'add') {
                  return resultOf(
                    op.lines.flatMap(line =>
                      put(line.variant_id, (cart.get(line.variant_id) ?? 0) + line.quantity),
                    ),
                  )
                }
                return resultOf(op.type === 'set_quantity' ? put(op.line_item_id.slice(2), op.quantity) : [])
              },
            },
          }),
        }
      },
    },
  }

  const element = document.createElement('div')
  document.body.append(element)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  const root = element.attachShadow({ mode: 'open' })
  const page: Page = {
    language: init.language ?? 'en',
    dir: 'ltr',
    words: init.words,
    stores: new Map([['', place]]),
    storeFor: () => place,
    openDrawer: async view => {
      log.push(`drawer ${view}`)
    },
    ensureToggle: () => log.push('toggle'),
    emit(target, name, detail) {
      log.push(name)
      return target.dispatchEvent(
        new CustomEvent(name, { bubbles: true, composed: true, cancelable: true, detail }),
      )
    },
    fault: (_, error) => log.push(`fault ${error instanceof TillError ? error.code : error}`),
    warn(code, text) {
      log.push(`warn ${code}`)
      warnings.push(`${code}: ${text}`)
    },
  }
  const target: MountContext = {
    element,
    root,
    page,
    store: place,
    attribute: name => element.getAttribute(name),
  }
  const mounted = await mount(target)

  return {
    element,
    root,
    mounted,
    log,
    cart,
    lookups,
    warnings,
    async settle() {
      for (let turn = 0; turn < 8; turn++) {
        for (const answer of answers.splice(0)) answer()
        await new Promise(resolve => setTimeout(resolve, 5))
      }
    },
    part: <T extends HTMLElement>(name: string) => {
      const found = root.querySelector<T>(`[part~="${name}"]`)
      if (!found) throw new Error(`no part "${name}" in ${root.innerHTML}`)
      return found
    },
    text: () => root.textContent?.replaceAll('\u00a0', ' ') ?? '',
    set(changed) {
      for (const [name, value] of Object.entries(changed)) element.setAttribute(name, value)
      mounted.update()
    },
  }
}

/** Waits for what follows an act without any answer of the merchant. */
export function aTurn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 20))
}
