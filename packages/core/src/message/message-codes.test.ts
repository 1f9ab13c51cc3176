import { describe, expect, it } from 'vitest'
import { errorCodes } from '../errors/codes.ts'
import { messageCodes } from './message-codes.ts'

describe('messageCodes', () => {
  it('are in lower snake case, each once', () => {
    expect(messageCodes.filter(code => !/^[a-z]+(_[a-z]+)*$/.test(code))).toEqual([])
    expect(new Set(messageCodes).size).toBe(messageCodes.length)
  })

  it("begin with UCP's own", () => {
    expect(messageCodes.slice(0, 5)).toEqual([
      'out_of_stock',
      'item_unavailable',
      'address_undeliverable',
      'payment_failed',
      'eligibility_invalid',
    ])
  })

  it('are no codes of faults: what is thrown is never an answer of commerce', () => {
    const faults: readonly string[] = errorCodes
    expect(messageCodes.filter(code => faults.includes(code))).toEqual(['unsupported'])
  })
})
