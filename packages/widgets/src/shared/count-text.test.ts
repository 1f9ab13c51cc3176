import { describe, expect, it, vi } from 'vitest'
import { countText } from './count-text.ts'

describe('the text of a count', () => {
  it.each(['en', 'en-IN', 'de-CH', 'es-419', 'fr', 'ar-EG', 'est', 'hi-u-nu-deva'])(
    'is what Intl writes in %s',
    language => {
      for (const count of [0, 1, 10, 999, 1000, 12_345])
        expect(countText(count, language)).toBe(new Intl.NumberFormat(language).format(count))
    },
  )

  it('needs no Intl where it is small', () => {
    const format = vi.spyOn(Number.prototype, 'toLocaleString')
    expect(countText(12, 'de-AT')).toBe('12')
    expect(format).not.toHaveBeenCalled()
    format.mockRestore()
  })
})
