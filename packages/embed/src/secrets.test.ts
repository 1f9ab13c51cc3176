import { describe, expect, it } from 'vitest'
import { looksSecret } from './secrets.ts'

const claims = (payload: object) =>
  `eyJhbGciOiJIUzI1NiJ9.${btoa(JSON.stringify(payload)).replace(/=+$/, '')}.c2lnbmF0dXJl`

// In parts, so that no scanner of sources takes an example for a leak.
const secrets: readonly (readonly [string, string])[] = [
  ['key', `sk_${'live'}_51H8abcdefghijklmnop`],
  ['key', `sk_${'test'}_51H8abcdefghijklmnop`],
  ['key', `rk_${'live'}_abcdefghijklmnop`],
  ['token', `shp${'at'}_0123456789abcdef0123456789abcdef`],
  ['token', `shp${'ca'}_0123456789abcdef0123456789abcdef`],
  ['token', `shp${'pa'}_0123456789abcdef0123456789abcdef`],
  ['token', `shp${'ss'}_0123456789abcdef0123456789abcdef`],
  ['key', `ck_${'0123456789abcdef'.repeat(2)}01234567`],
  ['key', `cs_${'0123456789abcdef'.repeat(2)}01234567`],
  ['token', `gh${'p'}_abcdefghijklmnopqrstuvwxyz0123456789`],
  ['token', `AK${'IA'}IOSFODNN7EXAMPLE`],
  ['key', `-----${'BEGIN'} PRIVATE KEY-----`],
  ['key', claims({ role: 'service_role', iss: 'x' })],
  ['key', claims({ a: 1, role: 'service_role' })],
  ['key', claims({ ab: 1, role: 'service_role' })],
  ['key', claims({ role: 'admin' })],
  ['key', claims({ a: 1, role: 'admin' })],
  ['key', claims({ ab: 1, role: 'admin' })],
  ['api-secret', 'anything'],
  ['password', 'hunter2'],
  ['private-key', 'x'],
  ['merchant', `memory:https://x:sk_${'live'}_abcdefgh@shop.example`],
]

const harmless: readonly (readonly [string, string])[] = [
  ['merchant', 'vendure:https://shop.example/shop-api'],
  ['key', `pk_${'live'}_51H8abcdefghijklmnop`],
  ['key', `pk_${'0123456789abcdef'.repeat(4)}`],
  ['storefront-token', '0123456789abcdef0123456789abcdef'],
  ['name', 'The Secret Garden'],
  ['name', 'Risk_y Business'],
  ['name', 'Administration Books'],
  ['key', claims({ role: 'anon' })],
  ['secret', ''],
  ['payment-methods', 'invoice cash-on-delivery'],
]

describe('looksSecret', () => {
  it.each(secrets)('refuses %s="%s"', (name, value) => {
    expect(looksSecret(name, value)).toBe(true)
  })

  it.each(harmless)('lets %s="%s" pass', (name, value) => {
    expect(looksSecret(name, value)).toBe(false)
  })
})
