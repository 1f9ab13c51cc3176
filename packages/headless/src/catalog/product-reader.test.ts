import { type CatalogPart, type Product, TillError } from '@tillkit/core'
import { describe, expect, it } from 'vitest'
import { aProduct } from '../testing/a-product.ts'
import { createProductReader } from './product-reader.ts'

const reading = (lookup: (handles: readonly string[]) => Promise<readonly Product[]>, batchMax = 100) => {
  const asked: string[][] = []
  const catalog: CatalogPart = {
    search: () => Promise.reject(new TillError('unsupported', 'no search')),
    lookup: handles => {
      asked.push([...handles])
      return lookup(handles)
    },
  }
  return { asked, reader: createProductReader({ catalog: async () => catalog, context: {}, batchMax }) }
}
const all = async (handles: readonly string[]) => handles.map(handle => aProduct({ handle }))

describe('a product reader', () => {
  it('asks once for what all widgets of a page want in one turn', async () => {
    const { asked, reader } = reading(async handles => (await all(handles)).reverse())
    const products = await Promise.all(['mug', 'cup', 'mug'].map(handle => reader.read(handle)))
    expect(products.map(({ handle }) => handle)).toEqual(['mug', 'cup', 'mug'])
    expect(asked).toEqual([['mug', 'cup']])
    await reader.read('cup')
    expect(asked).toHaveLength(1)
  })
  it('splits what is more than one lookup may ask for', async () => {
    const { asked, reader } = reading(all, 2)
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map(handle => reader.read(handle)))
    expect(asked).toEqual([['a', 'b'], ['c', 'd'], ['e']])
  })
  it('knows a product by its id too', async () => {
    const { reader } = reading(async () => [aProduct({ id: '7', handle: 'mug' })])
    expect((await reader.read('7')).handle).toBe('mug')
  })
  it('says that a handle is unknown without harming its neighbors', async () => {
    const { reader } = reading(async () => all(['mug']))
    const [mug, gone] = await Promise.allSettled([reader.read('mug'), reader.read('gone')])
    expect(mug.status).toBe('fulfilled')
    expect(gone).toMatchObject({
      status: 'rejected',
      reason: {
        code: 'product_not_found',
        message: 'No product "gone", or none of its variants is for sale',
      },
    })
  })
  it('forgets a failed read, so that a later ask tries again', async () => {
    let fails = 1
    const { asked, reader } = reading(handles =>
      fails-- > 0 ? Promise.reject(new TillError('network', 'gone')) : all(handles),
    )
    await expect(reader.read('mug')).rejects.toMatchObject({ code: 'network' })
    expect((await reader.read('mug')).handle).toBe('mug')
    expect(asked).toHaveLength(2)
  })
  it('asks again after the adapter itself could not be loaded', async () => {
    let fails = 1
    const reader = createProductReader({
      context: {},
      catalog: async () => {
        if (fails-- > 0) throw new TillError('chunk_failed', 'gone')
        return { search: () => Promise.reject(new TillError('unsupported', 'no search')), lookup: all }
      },
    })
    await expect(reader.read('mug')).rejects.toMatchObject({ code: 'chunk_failed' })
    expect((await reader.read('mug')).handle).toBe('mug')
  })
  it('reads again after it was told to forget', async () => {
    const { asked, reader } = reading(all)
    await reader.read('mug')
    reader.clear()
    await reader.read('mug')
    expect(asked).toEqual([['mug'], ['mug']])
  })
})
