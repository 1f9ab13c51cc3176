import type { CatalogModule } from '@tillkit/core'
import { describe, expect, it, vi } from 'vitest'
import { openCatalog } from './open-catalog.ts'

const config = { adapter: 'memory', endpoint: 'demo', options: {} }

function opening(settings: Record<string, string>) {
  const createCatalog = vi.fn<CatalogModule['createCatalog']>(() => ({ lookup: async () => [] }) as never)
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
})
