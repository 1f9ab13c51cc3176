import { describe, expect, it } from 'vitest'
import { tillkitMerchantSchema } from './tillkit-extension.schema.ts'

describe('the schema of what a merchant tells of itself', () => {
  it('takes facts that only some platforms tell, as the relay hands them on', () => {
    const capabilities = { discount_code_reasons: false, cart_kept_by: 'till' }
    expect(tillkitMerchantSchema.parse({ capabilities })).toEqual({ capabilities })
  })

  it('refuses a fact that there is none of, and a value that it cannot have', () => {
    for (const capabilities of [{ cart_kept: 'till' }, { cart_kept_by: 'nobody' }])
      expect(tillkitMerchantSchema.safeParse({ capabilities }).success).toBe(false)
  })
})
