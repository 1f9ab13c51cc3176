import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { loadMore } from './load-more.ts'
import { aJacket, aProduct, aTurn, type Stage, stageOf } from './product.fixture.ts'
import { mount } from './product.mount.tsx'

const stages: Stage[] = []

async function cardOf(attributes: Readonly<Record<string, string>>, products = [aJacket()]): Promise<Stage> {
  const stage = await stageOf(mount, attributes, { products })
  stages.push(stage)
  return stage
}
const choose = async ({ root }: Stage, label: string) => {
  const input = root.querySelector<HTMLInputElement>(`input[value="${label}"]`)
  input?.click()
  await aTurn()
}
const labelOf = ({ root }: Stage, value: string) =>
  root.querySelector(`input[value="${value}"]`)?.closest('label')

beforeAll(() => Promise.all([loadMore(), import('@tillkit/headless/cart')]))

afterEach(() => {
  for (const { mounted, element } of stages.splice(0)) {
    mounted.dispose()
    element.remove()
  }
})

describe('options of a card', () => {
  it('starts at the first variant that can be bought', async () => {
    const card = await cardOf({ handle: 'jacket' })
    expect(card.part('add').textContent).toBe('Add to cart · €149.00')
    expect([...card.root.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value)).toEqual([
      'Navy',
      'S',
    ])
  })

  it('starts at the variant its author names', async () => {
    const card = await cardOf({ handle: 'jacket', variant: 'Navy XL' })
    expect(card.part('price').textContent).toBe('€169.00')
  })

  it('keeps what cannot be combined, with its reason', async () => {
    const card = await cardOf({ handle: 'jacket' })
    expect(labelOf(card, 'L')?.title).toBe('Sold out')
    await choose(card, 'Olive')
    expect(labelOf(card, 'XL')?.title).toBe('not available with Olive')
    expect(labelOf(card, 'XL')?.textContent).toContain('not available with Olive')
    expect(labelOf(card, 'L')?.title).toBe('')
  })

  it('lets go of what stands against a choice, asks for it, and takes it back when it fits', async () => {
    const card = await cardOf({ handle: 'jacket' })
    await choose(card, 'Olive')
    await choose(card, 'XL')
    expect(card.part('add').textContent).toBe('Choose Color')
    card.part('add').click()
    await aTurn()
    expect((card.root.activeElement as HTMLInputElement).value).toBe('Navy')
    await choose(card, 'L')
    expect(card.part('add').textContent).toBe('Add to cart · €149.00')
    expect(card.root.querySelector<HTMLInputElement>(':checked')?.value).toBe('Olive')
  })

  it('counts each variant by itself', async () => {
    const card = await cardOf({ handle: 'jacket' })
    card.part('add').click()
    await card.settle()
    await choose(card, 'XL')
    expect(card.part('add').textContent).toBe('Add to cart · €169.00')
    await choose(card, 'S')
    expect(card.part('quantity').textContent).toBe('1 in your cart')
  })

  it('tells the page which variant is looked at', async () => {
    const card = await cardOf({ handle: 'jacket' })
    await choose(card, 'XL')
    expect(card.log).toEqual(['till-select-item'])
  })

  it('draws more than eight values as a native list', async () => {
    const labels = Array.from({ length: 9 }, (_, at) => `No ${at}`)
    const many = aProduct('mug', {
      options: [{ name: 'Number', values: labels.map(label => ({ label })) }],
      variants: labels.map(label => ({
        id: label,
        title: label,
        description: {},
        price: { amount: 100, currency: 'EUR' },
        options: [{ name: 'Number', label }],
      })),
    })
    const card = await cardOf({ handle: 'mug' }, [many])
    const list = card.part<HTMLSelectElement>('values')
    expect(list.localName).toBe('select')
    expect(list.options).toHaveLength(9)
    expect(list.value).toBe('No 0')
  })
})
