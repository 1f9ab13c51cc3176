import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeImageUrl, safeUrl } from './safe-url.ts'

const bad = [
  'javascript:alert(1)',
  'JAVASCRIPT:x',
  ' javascript:x',
  'java\nscript:x',
  '\u0000javascript:x',
  'vbscript:x',
  'data:text/html,x',
  'data:image/svg+xml,x',
  'blob:https://a.example/x',
  'file:///etc/passwd',
  'filesystem:https://a/x',
  'about:blank',
  'ws://a.example',
  'ftp://a.example',
  'intent://x',
  'x-https://a.example',
  'httpsx://a.example',
  'view-source:https://a.example',
  'https://user:pass@a.example/',
  'https://user@a.example/',
  '//a.example',
  '/path',
  'path',
  '',
  '#x',
  'https://',
  'https:// a',
]

describe('safe addresses', () => {
  it.each(bad)('refuses %j', address => {
    expect(safeUrl(address)).toBeUndefined()
    if (!/^https?:\/\//.test(address)) expect(safeImageUrl(address)).toBeUndefined()
  })

  it.each(['https://a.example/b?c=d#e', 'http://a.example/', 'mailto:a@b.example', 'tel:+491234'])(
    'takes %j',
    address => {
      expect(safeUrl(address)).toBe(address)
    },
  )

  it('takes a picture from the web, as written', () => {
    for (const address of ['https://a.example/b.png', 'HTTP://a.example/c.png'])
      expect(safeImageUrl(address)).toBe(address)
    for (const address of [undefined, '', 'data:image/png;base64,x', 'x https://a.example/b.png'])
      expect(safeImageUrl(address)).toBeUndefined()
  })

  it('refuses what is no text', () => {
    for (const value of [undefined, null, 1, {}, ['https://a.example']])
      expect(safeUrl(value)).toBeUndefined()
  })

  it('never lets a scheme through that runs something', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', 'javascript:', 'data:', 'https:'), (text, scheme) => {
        const url = safeUrl(scheme + text)
        expect(url === undefined || /^(https?:\/\/|mailto:|tel:)/.test(url)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
