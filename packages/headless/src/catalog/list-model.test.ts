import type { CatalogPart, CatalogQuery, Page, Product } from '@tillkit/core'
import { TillError } from '@tillkit/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aProduct } from '../testing/a-product.ts'
import { createListModel, type ListModelInit } from './list-model.ts'
import { createProductReader } from './product-reader.ts'

const settle = (ms = 1000) => vi.advanceTimersByTimeAsync(ms)

describe('a list', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** A merchant with 30 products, or with as many as letters in the text searched for. */
  const opening = (change: Partial<ListModelInit> = {}) => {
    const asked: CatalogQuery[] = []
    const faults: TillError[] = []
    let delayMs = 10
    const answer = async (query: CatalogQuery): Promise<Page<Product>> => {
      asked.push(query)
      const fault = faults.shift()
      await new Promise(resolve => setTimeout(resolve, delayMs))
      if (fault) throw fault
      const total = query.text?.length ?? 30
      const from = Number(query.cursor ?? 0)
      const to = Math.min(from + query.limit, total)
      const items = Array.from({ length: to - from }, (_, index) =>
        aProduct({ handle: `${query.text ?? 'p'}${from + index}` }),
      )
      const facets = [{ id: 'color', name: 'Color', values: [{ id: 'red', label: 'Red' }] }]
      return { items, total_count: total, facets, ...(to < total && { cursor: String(to) }) }
    }
    const catalog: CatalogPart = {
      search: answer,
      lookup: async handles =>
        handles
          .filter(handle => handle !== 'gone')
          .map(handle => aProduct({ handle, title: `The ${handle}` })),
    }
    const model = createListModel({ catalog, context: {}, ...change })
    const reader = createProductReader({ catalog: async () => catalog, context: {} })
    const slow = (ms: number) => {
      delayMs = ms
    }
    return { model, asked, faults, slow, catalog, reader }
  }
  const titles = ({ state }: ReturnType<typeof opening>['model']) => state.value.items.map(item => item.title)

  it('reads its first page at once and appends the next', async () => {
    const { model } = opening()
    expect(model.state.value.status).toBe('loading')
    await settle()
    expect(model.state.value).toMatchObject({ status: 'ready', total_count: 30, has_more: true })
    model.more()
    expect(model.state.value.items).toHaveLength(12)
    await settle()
    model.more()
    await settle()
    expect(model.state.value).toMatchObject({ status: 'ready', has_more: false })
    expect(new Set(titles(model)).size).toBe(30)
  })
  it('waits until typing rests, and asks for the last text only', async () => {
    const { model, asked } = opening()
    await settle()
    for (const text of ['m', 'mu', 'mug']) {
      model.search(text)
      await settle(100)
    }
    expect(asked).toHaveLength(1)
    await settle()
    expect(asked.map(({ text }) => text)).toEqual([undefined, 'mug'])
    expect(titles(model)).toEqual(['mug0', 'mug1', 'mug2'])
  })
  it('reads what was typed, not more of the answer before, when the end is reached in between', async () => {
    const { model, asked } = opening()
    await settle()
    model.search('mug')
    model.more()
    await settle()
    expect(asked.map(({ text, cursor }) => [text, cursor])).toEqual([
      [undefined, undefined],
      ['mug', undefined],
    ])
    expect(titles(model)).toEqual(['mug0', 'mug1', 'mug2'])
  })
  it('drops the answer to an earlier question', async () => {
    const { model, slow } = opening()
    await settle()
    slow(5000)
    model.search('slow')
    await settle(200)
    slow(10)
    model.search('fast!')
    await settle(20_000)
    expect(titles(model)[0]).toBe('fast!0')
  })
  it('keeps what is drawn while it reads and when it fails, and tries again', async () => {
    const { model, faults } = opening()
    await settle()
    faults.push(new TillError('network', 'gone'))
    model.more()
    await settle()
    expect(model.state.value).toMatchObject({ status: 'failed', error: { code: 'network' } })
    expect(model.state.value.items).toHaveLength(12)
    model.retry()
    await settle()
    expect(model.state.value.items).toHaveLength(24)
  })
  it('narrows by several values and goes back', async () => {
    const { model, asked } = opening({ category: 'cups', query: { sort: 'newest' } })
    model.toggle('color', 'red')
    model.toggle('color', 'blue')
    model.toggle('color', 'red')
    await settle()
    expect(asked.at(-1)).toMatchObject({ category: 'cups', sort: 'newest', filters: { color: ['blue'] } })
    model.sort('price_asc')
    model.clear()
    await settle()
    expect(asked.at(-1)).toMatchObject({ sort: 'newest', filters: {} })
  })
  // It threw: every object has such a property, and it is no list.
  it('narrows by a facet that is called as every object’s properties are', async () => {
    const { model, asked } = opening()
    model.toggle('constructor', 'red')
    await settle()
    expect(asked.at(-1)?.filters).toEqual({ constructor: ['red'] })
    model.toggle('constructor', 'red')
    await settle()
    expect(asked.at(-1)?.filters).toEqual({})
  })
  it('shows named products in the order named, without those that are gone', async () => {
    const { catalog, reader } = opening()
    const handles = ['b', 'gone', 'a', 'c']
    const missing: unknown[] = []
    const onMissing = (...told: unknown[]) => missing.push(told)
    const model = createListModel({ catalog, context: {}, handles, reader, limit: 3, onMissing })
    await settle()
    expect(titles(model)).toEqual(['The b', 'The a'])
    expect(model.state.value).toMatchObject({ total_count: 3, has_more: true })
    expect(missing).toEqual([['gone', expect.objectContaining({ code: 'product_not_found' })]])
    model.more()
    await settle()
    expect(titles(model)).toEqual(['The b', 'The a', 'The c'])
    expect(model.state.value).toMatchObject({ total_count: 3, has_more: false })
    model.search('THE C')
    await settle()
    expect(titles(model)).toEqual(['The c'])
  })
  it('goes on to the next named products when all of a page are gone', async () => {
    const { catalog, reader } = opening()
    const model = createListModel({ catalog, context: {}, handles: ['gone', 'a', 'b'], reader, limit: 1 })
    await settle()
    expect(titles(model)).toEqual(['The a'])
    expect(model.state.value).toMatchObject({ total_count: 2, has_more: true })
  })
  it('fails when no named product can be read', async () => {
    const { catalog } = opening()
    const reader = createProductReader({
      catalog: () => Promise.reject(new TillError('network', 'gone')),
      context: {},
    })
    const model = createListModel({ catalog, context: {}, handles: ['a'], reader })
    await settle()
    expect(model.state.value).toMatchObject({ status: 'failed', error: { code: 'network' } })
  })
  it('reads nothing before it is asked when it is quiet, and nothing after it is gone', async () => {
    const { model, asked } = opening({ quiet: true })
    await settle()
    expect(model.state.value.status).toBe('idle')
    model.search('mug')
    model.dispose()
    await settle()
    expect(asked).toHaveLength(0)
  })
})
