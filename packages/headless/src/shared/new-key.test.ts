import { expect, it } from 'vitest'
import { newKey } from './new-key.ts'

it('is the browser’s own where it makes one', () => {
  expect(newKey({ crypto: { randomUUID: () => 'its own' } })).toBe('its own')
})
it.each([{}, { crypto: {} }])('is a word that does not come twice where it makes none: %o', environment => {
  const keys = Array.from({ length: 1000 }, () => newKey(environment))
  for (const key of keys) expect(key).toMatch(/^[a-z\d]{8,}-[a-z\d]{5,}$/)
  expect(new Set(keys).size).toBe(1000)
})
