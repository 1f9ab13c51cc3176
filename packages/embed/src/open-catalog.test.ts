import type { CatalogModule } from '@tillkit/core'
import { describe, expect, it, vi } from 'vitest'
import { openCatalog } from './open-catalog.ts'

const config = { adapter: 'memory', endpoint: 'demo', options: {} }

function opening(settings: Record<string, string>, search = vi.fn()) {
  const createCatalog = vi.fn<CatalogModule['createCatalog']>(
    () => ({ lookup: async () => [], search }) as never,
  )
  const open = () => openCatalog({ createCatalog } as unknown as CatalogModule, config, {}, settings)
  return { open, createCatalog }
}

describe('openCatalog', () => {
  it('makes nothing of a merchant whose snippet has a secret in it, and names the setting', () => {
    const { open, createCatalog } = opening({ merchant: 'memory:demo', 'api-secret': 'x' })
    expect(open).toThrow('"api-secret" looks like a secret')
    expect(createCatalog).not.toHaveBeenCalled()
  })

  it('gives the catalog with its reader', async () => {
    const { open, createCatalog } = opening({ merchant: 'memory:demo' })
    await expect(open().reader.read('mug')).rejects.toMatchObject({ code: 'product_not_found' })
    expect(createCatalog).toHaveBeenCalledWith(config)
  })

  it('answers the lists that ask what the loader has asked, for some seconds', async () => {
    vi.useFakeTimers()
    const search = vi.fn(async () => ({ items: [] }))
    const { catalog } = opening({ merchant: 'memory:demo' }, search).open()
    const { signal } = new AbortController()
    const page = catalog.search({ limit: 12 }, { context: {} })
    expect(catalog.search({ limit: 12 }, { context: {} })).toBe(page)
    expect(catalog.search({ limit: 12 }, { context: {}, signal })).toBe(page)
    expect(catalog.search({ limit: 12 }, { context: {}, signal })).toBe(page)
    expect(search).toHaveBeenCalledTimes(1)
    vi.runAllTimers()
    vi.useRealTimers()
    expect(catalog.search({ limit: 12 }, { context: {}, signal })).not.toBe(page)
    await catalog.search({ limit: 12, text: 'mug' }, { context: {}, signal })
    expect(search).toHaveBeenCalledTimes(3)
  })

  it('asks anew where that has failed', async () => {
    const search = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue({ items: [] })
    const { catalog } = opening({ merchant: 'memory:demo' }, search).open()
    const { signal } = new AbortController()
    await expect(catalog.search({ limit: 12 }, { context: {} })).rejects.toThrow('away')
    await expect(catalog.search({ limit: 12 }, { context: {}, signal })).resolves.toEqual({ items: [] })
  })
})
