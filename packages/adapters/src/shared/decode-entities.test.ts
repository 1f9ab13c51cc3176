import { describe, expect, it } from 'vitest'
import { decodeEntities } from './decode-entities.ts'

describe('text with character references', () => {
  it('is read as a shopper would see it', () => {
    expect(decodeEntities('Bread &amp; butter &#8211; &ldquo;fresh&rdquo; &#x1F35E;')).toBe(
      'Bread & butter – “fresh” 🍞',
    )
    expect(decodeEntities('&quot;99999&quot; &times; 2&nbsp;&hellip;')).toBe('"99999" × 2\u00a0…')
  })

  it('is decoded once: what was written as markup stays text', () => {
    expect(decodeEntities('&amp;lt;b&amp;gt;')).toBe('&lt;b&gt;')
  })

  it('keeps what is no reference, and references to nothing', () => {
    for (const text of ['R&D', '&constructor;', '&unknown;', '&#0;', '&#xD800;', '&#x110000;', '&', '&;'])
      expect(decodeEntities(text)).toBe(text)
  })
})
