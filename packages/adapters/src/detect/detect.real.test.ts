import { realShop } from '@tillkit/testing'
import { evershopAccess } from '@tillkit/testing/evershop'
import { medusaShopSchema } from '@tillkit/testing/medusa'
import { describe, expect, it } from 'vitest'
import { detect } from './detect.ts'

describe('recognizing a real shop', () => {
  it('knows a Medusa, and asks for its key', async () => {
    const { url } = medusaShopSchema.parse(await realShop('medusa'))
    const found = await detect(url)
    expect(found).toMatchObject({ platform: 'medusa', shop: { options: { key: '' } } })
    expect(found.shop?.missing?.join()).toContain('publishable key')
  })

  it('knows an EverShop, which only a relay may call', async () => {
    const { url } = evershopAccess.parse(await realShop('evershop'))
    expect(await detect(url)).toMatchObject({ platform: 'evershop', way: 'relay', call: { allowed: false } })
  })
})
