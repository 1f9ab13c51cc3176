import { describe, expect, it } from 'vitest'
import { createToMinor } from './to-minor.ts'

const toMinor = (precision?: string) =>
  createToMinor({ endpoint: '', ...(precision !== undefined && { options: { precision } }) })

describe('amounts of Vendure', () => {
  it.each([
    ['EUR', 1250, 1250],
    ['JPY', 150000, 1500],
    ['KWD', 125, 1250],
    ['JPY', 150050, 1501],
    ['JPY', -50, -0],
  ])('are hundredths in every currency: %s %i is %i minor units', (currency, amount, minor) => {
    expect(toMinor()(amount, currency)).toBe(minor)
  })

  it('are what the option says', () => {
    expect(toMinor('4')(12500, 'EUR')).toBe(125)
    expect(toMinor('0')(1500, 'JPY')).toBe(1500)
    expect(toMinor('iso')(1500, 'JPY')).toBe(1500)
  })
})
