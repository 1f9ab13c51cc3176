import { describe, expect, it } from 'vitest'
import { type ProductWire, parseProduct, parseProducts } from './catalog.guard.generated.ts'
import products from './fixtures/products.json'
import { createToMinor } from './to-minor.ts'
import { toProduct } from './to-product.ts'

const config = { endpoint: 'https://shop.example/shop-api' }
const wires = parseProducts(products.data).products.items.map(item => parseProduct(item))
const wireOf = (handle: string): ProductWire => {
  const wire = wires.find(({ slug }) => slug === handle)
  if (!wire) throw new Error(`the fixture has no ${handle}`)
  return wire
}
const convert = (wire: ProductWire, options: Readonly<Record<string, string>> = {}) =>
  toProduct(wire, { ...config, options }, createToMinor(config))

describe('a product of Vendure', () => {
  it('has its axes in declared order, and each variant its values in the same', () => {
    const laptop = convert(wireOf('laptop'))
    expect(laptop?.options?.map(({ name }) => name)).toEqual(['screen size', 'RAM'])
    expect(laptop?.variants.map(({ options }) => options?.map(({ name }) => name))).toEqual(
      Array.from({ length: 4 }, () => ['screen size', 'RAM']),
    )
    expect(laptop?.price_range).toEqual({
      min: { amount: 129900, currency: 'USD' },
      max: { amount: 229900, currency: 'USD' },
    })
  })

  it('keeps all declared values, also those that no variant has', () => {
    const wire = wireOf('laptop')
    const [small] = wire.variants
    const only = convert({ ...wire, variants: small ? [small] : [] })
    expect(only?.options?.[1]?.values.map(({ label }) => label)).toEqual(['8GB', '16GB'])
  })

  it('drops an axis that no variant has a place on', () => {
    const wire = wireOf('plain-envelope')
    const group = { id: '77', name: 'Title', options: [{ id: '770', name: 'Default Title' }] }
    expect(convert({ ...wire, optionGroups: [group] })?.options).toEqual([])
  })

  it('says what is sold out, also where a shop shows numbers', () => {
    const wire = wireOf('linen-overshirt')
    const soldOut = convert(wire)?.variants.filter(({ availability }) => !availability?.available)
    expect(soldOut?.map(({ title, availability }) => [title, availability?.status])).toEqual([
      ['Linen Overshirt Ink M', 'out_of_stock'],
    ])
    const [first] = wire.variants
    const shown = (stockLevel: string) =>
      convert({ ...wire, variants: first ? [{ ...first, stockLevel }] : [] })?.variants[0]?.availability
    expect(shown('0')?.available).toBe(false)
    expect(shown('12')?.available).toBe(true)
    expect(shown('LOW_STOCK')).toEqual({ available: true, status: 'low_stock' })
  })

  it('has small pictures with their size, the featured one first and once', () => {
    const wire = wireOf('laptop')
    const other = { preview: 'https://cdn.example/signed.jpg?sig=1', width: 0, height: 0 }
    const [asset] = wire.assets
    expect(convert({ ...wire, assets: asset ? [other, asset] : [] })?.media).toEqual([
      {
        type: 'image',
        url: `${asset?.preview}?format=webp&w=600`,
        width: 600,
        height: 450,
      },
      { type: 'image', url: 'https://cdn.example/signed.jpg?sig=1' },
    ])
  })

  it('has a page at the merchant only where the option says which', () => {
    expect(convert(wireOf('laptop'))).not.toHaveProperty('url')
    expect(convert(wireOf('laptop'), { 'product-url': 'https://shop.example/p/{handle}' })?.url).toBe(
      'https://shop.example/p/laptop',
    )
  })

  it('is nothing without a variant', () => {
    expect(convert({ ...wireOf('laptop'), variants: [] })).toBeUndefined()
  })
})
