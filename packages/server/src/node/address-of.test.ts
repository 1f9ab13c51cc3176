import { describe, expect, it } from 'vitest'
import { addressOf } from './address-of.ts'

describe('addressOf', () => {
  it.each([
    ['the connection’s, with no proxy, whatever is claimed', 0, '192.0.2.1', '198.51.100.9', '192.0.2.1'],
    ['what the one proxy saw', 1, '10.0.0.1', '198.51.100.9', '198.51.100.9'],
    ['not what the caller put before it', 1, '10.0.0.1', '6.6.6.6, 198.51.100.9', '198.51.100.9'],
    ['what the outer of two proxies saw', 2, '10.0.0.1', '6.6.6.6, 198.51.100.9, 10.0.0.2', '198.51.100.9'],
    ['the connection’s, for who came past the proxy', 1, '192.0.2.1', undefined, '192.0.2.1'],
  ])('is %s', (_, proxies, remote, forwarded, expected) => {
    expect(addressOf({ remote, forwarded }, proxies)).toBe(expected)
  })
})
