import { noCredential } from '@tillkit/core'
import { describe, expect, it } from 'vitest'
import { payable } from './payable.ts'

const entry = (id: unknown) => ({ id, version: '2026-04-08' })

describe('payable', () => {
  it('takes our own kind, and what the author names by its name or its id', () => {
    const handlers = new Map([
      [noCredential, [entry('invoice')]],
      ['org.example.transfer', [entry('transfer')]],
      ['org.example.cards', [entry('cards'), entry('on-account')]],
    ])
    const ids = (option?: string) =>
      payable(handlers as never, {
        endpoint: '',
        ...(option && { options: { 'no-credential': option } }),
      }).map(({ id }) => id)
    expect(ids()).toEqual(['invoice'])
    expect(ids('org.example.transfer, on-account')).toEqual(['invoice', 'transfer', 'on-account'])
  })

  // Nothing chosen is an empty text too: the shopper's choice of another one was never sent.
  it('leaves out what cannot be named', () => {
    const handlers = new Map([[noCredential, [entry(''), entry(7), entry('invoice')]]])
    expect(payable(handlers as never, { endpoint: '' }).map(({ id }) => id)).toEqual(['invoice'])
  })
})
