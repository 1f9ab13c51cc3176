import { describe, expect, it } from 'vitest'
import { toError, toMessages } from './to-messages.ts'

describe('messages of a merchant', () => {
  it('have the codes of the till where it has them, whatever their case', () => {
    expect(toMessages([{ type: 'error', code: 'Payment_Declined', content: 'No' }])).toEqual([
      { type: 'error', code: 'payment_failed', content: 'No', severity: 'recoverable' },
    ])
  })

  it('keep their own code otherwise, though every object has a property of its name', () => {
    for (const code of ['odd', 'constructor', '__proto__', 'valueOf', 'toString']) {
      expect(toMessages([{ type: 'info', code, content: 'x' }])).toEqual([
        { type: 'info', code, content: 'x' },
      ])
      expect(toError(code, 'x')).toMatchObject({ code })
    }
  })
})
