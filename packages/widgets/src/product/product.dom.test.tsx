import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { words } from '../strings/de/index.ts'
import { loadMore, more } from './load-more.ts'
import { aJacket, aProduct, aTurn, type Stage, stageOf } from './product.fixture.ts'
import { mount } from './product.mount.tsx'

const mug = aProduct('mug')
const stages: Stage[] = []

async function cardOf(...[attributes, init]: Partial<Parameters<typeof stage>>): Promise<Stage> {
  return stage(attributes ?? {}, init ?? {})
}
async function stage(
  attributes: Readonly<Record<string, string>>,
  init: Partial<Parameters<typeof stageOf>[2]>,
): Promise<Stage> {
  const made = await stageOf(mount, { handle: 'mug', ...attributes }, { products: [mug, aJacket()], ...init })
  stages.push(made)
  return made
}

// Vite takes its time to make the file; in a page it is there already.
beforeAll(() =>
  Promise.all([loadMore(), import('@tillkit/headless/cart'), import('../shared/rich-text.tsx')]),
)

afterEach(() => {
  for (const made of stages.splice(0)) {
    made.mounted.dispose()
    made.element.remove()
  }
})

describe('product card', () => {
  it('shows what is sold, for how much and by whom', async () => {
    const card = await cardOf()
    expect(card.part('title').textContent).toBe('Enamel mug')
    expect(card.part('price').textContent).toBe('€12.50')
    expect(card.part('add').textContent).toBe('Add to cart · €12.50')
    expect(card.part('merchant').textContent).toBe('Sold by Saltmarsh')
    expect(card.part('image').getAttribute('src')).toBe('https://shop.test/mug.jpg')
  })

  it('speaks the language of the page', async () => {
    const card = await cardOf({}, { language: 'de', words })
    expect(card.text()).toContain('In den Warenkorb · 12,50 €')
    expect(card.part('root').lang).toBe('de')
  })

  it('strikes the price before a reduction and says it', async () => {
    const list_price = { amount: 2000, currency: 'EUR' }
    const card = await cardOf({}, { products: [aProduct('mug', {}, { list_price })] })
    expect(card.part('list-price').localName).toBe('s')
    expect(card.part('price').textContent).toContain('Was €20.00')
  })

  // The quantity of such a variant was every object’s prototype, and the card was drawn into it.
  it.each(['__proto__', 'constructor'])('sells a variant that is called %s', async id => {
    const card = await cardOf({}, { products: [aProduct('mug', {}, { id })] })
    expect(card.part('add').textContent).toBe('Add to cart · €12.50')
    expect(card.root.querySelector('[part=quantity]')).toBeNull()
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('claims no reduction where the list price is not higher', async () => {
    const list_price = { amount: 1250, currency: 'EUR' }
    const card = await cardOf({}, { products: [aProduct('mug', {}, { list_price })] })
    expect(card.root.querySelector('s')).toBeNull()
  })

  it('acknowledges a press before the merchant has answered', async () => {
    const card = await cardOf()
    card.part('add').click()
    await aTurn()
    expect(card.cart.size).toBe(0)
    expect(card.part('quantity').textContent).toBe('1 in your cart')
    await card.settle()
    expect(card.cart.get('v-mug')).toBe(1)
    // The toggle is drawn once the change is on its way.
    await expect.poll(() => card.log).toEqual(['till-add-to-cart', 'toggle'])
  })

  it('keeps the focus on the button while it becomes the stepper', async () => {
    const card = await cardOf()
    const button = card.part('add')
    button.focus()
    button.click()
    await card.settle()
    expect(card.part('more')).toBe(button)
    expect(card.root.activeElement).toBe(button)
  })

  it('sends only the last of quick presses', async () => {
    const card = await cardOf()
    card.part('add').click()
    await aTurn()
    for (const _ of [1, 2, 3]) {
      card.part('more').click()
      await aTurn()
    }
    await card.settle()
    expect(card.cart.get('v-mug')).toBe(4)
    expect(card.part('quantity').textContent).toBe('4 in your cart')
  })

  it('gives the button back when the last one is taken out', async () => {
    const card = await cardOf()
    card.part('add').click()
    await card.settle()
    const less = card.part('less')
    expect(less.ariaLabel ?? less.getAttribute('aria-label')).toBe('Remove from cart')
    less.click()
    await card.settle()
    expect(card.cart.size).toBe(0)
    expect(card.part('add').textContent).toBe('Add to cart · €12.50')
    expect(card.root.activeElement).toBe(card.part('add'))
    expect(card.log).toContain('till-remove-from-cart')
  })

  it('names a number of pieces only once the merchant has', async () => {
    const card = await cardOf({}, { stock: 2 })
    expect(card.text()).not.toContain('left')
    card.part('add').click()
    await card.settle()
    for (const _ of [1, 2]) {
      card.part('more').click()
      await card.settle()
    }
    expect(card.part('status').textContent).toBe('Only 2 left')
    expect(card.part('quantity').textContent).toBe('2 in your cart')
    expect(card.part('more').getAttribute('aria-disabled')).toBe('true')
  })

  it('says what the merchant said of the stock', async () => {
    const availability = { available: true, status: 'low_stock' }
    const card = await cardOf({}, { products: [aProduct('mug', {}, { availability })] })
    expect(card.part('merchant').textContent).toBe('Only a few left · Sold by Saltmarsh')
  })

  it('does not sell what is sold out', async () => {
    const card = await cardOf({}, { products: [aProduct('mug', {}, { availability: { available: false } })] })
    const button = card.part('add')
    expect(button.textContent).toBe('Sold out')
    expect(button.getAttribute('aria-disabled')).toBe('true')
    button.click()
    await aTurn()
    expect(card.log).toEqual([])
  })

  it('adds nothing when the page prevents it', async () => {
    const card = await cardOf()
    card.element.addEventListener('till-add-to-cart', event => event.preventDefault())
    card.part('add').click()
    await card.settle()
    expect(card.cart.size).toBe(0)
    expect(card.part('add').textContent).toBe('Add to cart · €12.50')
  })

  it('tells the page in the shape of GA4', async () => {
    const card = await cardOf()
    const details: unknown[] = []
    card.element.addEventListener('till-add-to-cart', event => details.push((event as CustomEvent).detail))
    card.part('add').click()
    await card.settle()
    expect(details).toEqual([
      {
        currency: 'EUR',
        value: 12.5,
        items: [
          { item_id: 'v-mug', item_name: 'Enamel mug', item_variant: 'Enamel mug', price: 12.5, quantity: 1 },
        ],
        merchant: 'Saltmarsh',
      },
    ])
  })

  it('says so when the cart cannot be had, and can be pressed again', async () => {
    const card = await cardOf({}, { isBroken: true })
    card.part('add').click()
    await card.settle()
    expect(card.log).toContain('till-fault')
    expect(card.part('status').textContent).toContain('Saltmarsh cannot be reached')
    expect(card.part('add').textContent).toBe('Add to cart · €12.50')
  })

  it('has its stepper although nobody pressed it, when it finds the product in the cart', async () => {
    const card = await cardOf()
    card.part('add').click()
    await card.settle()
    more.value = undefined
    await aTurn()
    card.part('more').click()
    await card.settle()
    expect(card.cart.get('v-mug')).toBe(2)
  })

  it('says that the shopper is offline only until the merchant has it', async () => {
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const card = await cardOf()
    card.part('add').click()
    await card.settle()
    expect(card.part('status').textContent).toContain('You are offline')
    onLine.mockRestore()
    dispatchEvent(new Event('online'))
    await card.settle()
    expect(card.cart.get('v-mug')).toBe(1)
    expect(card.part('status').textContent).toBe('')
  })

  it('puts one in and goes to the checkout', async () => {
    const card = await cardOf({ 'buy-now': '' })
    card.part('buy-now').click()
    await card.settle()
    expect(card.cart.get('v-mug')).toBe(1)
    expect(card.log).toContain('drawer checkout')
  })

  it('unfolds the description as vnodes', async () => {
    const card = await cardOf({ description: '' })
    card.part('description').dispatchEvent(new Event('toggle'))
    await aTurn()
    await aTurn()
    expect(card.part('description-text').querySelector('b')?.textContent).toBe('350 ml')
  })

  it('draws no picture from an address that is none', async () => {
    const media = [{ type: 'image', url: 'javascript:alert(1)' }]
    const card = await cardOf({}, { products: [aProduct('mug', { media })] })
    expect(card.root.querySelector('img')).toBeNull()
  })

  it('fetches further pictures only once a shopper comes near', async () => {
    const media = [1, 2, 3].map(at => ({ type: 'image', url: `https://shop.test/${at}.jpg` }))
    const card = await cardOf({}, { products: [aProduct('mug', { media })] })
    await aTurn()
    expect(card.part('turn').textContent).toContain('1 / 3')
    expect(card.root.querySelectorAll('img')).toHaveLength(1)
    card.root.querySelector('.strip')?.dispatchEvent(new Event('pointerenter'))
    await aTurn()
    expect(card.root.querySelectorAll('img')).toHaveLength(3)
  })

  it('rejects for a product that is not there, so that what the author wrote stays', async () => {
    await expect(cardOf({ handle: 'nothing' })).rejects.toThrow('nothing')
  })

  it('starts as usual where there is no such variant, and says so to its author', async () => {
    const card = await cardOf({ handle: 'jacket', variant: 'nope' })
    await aTurn()
    expect(card.part('price').textContent).toBe('€149.00')
    expect(card.warnings).toEqual([
      'config: <div> variant="nope" is none of "jacket"; there are Navy S, Navy L, Navy XL, Olive S, Olive L',
    ])
  })

  it('turns into another product when its author says so', async () => {
    const card = await cardOf()
    card.set({ handle: 'jacket' })
    await aTurn()
    expect(card.part('title').textContent).toBe('Chore jacket')
    card.set({ handle: 'gone' })
    await aTurn()
    expect(card.log).toContain('fault product_not_found')
  })

  it('leaves nothing behind', async () => {
    const card = await cardOf()
    card.mounted.dispose()
    expect(card.root.childNodes).toHaveLength(0)
    expect(card.root.adoptedStyleSheets).toHaveLength(0)
  })
})
