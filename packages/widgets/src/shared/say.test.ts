import { describe, expect, it } from 'vitest'
import { createPlainSay } from './plain-say.ts'
import { createSay } from './say.ts'

const english = { hello: 'Hello {name}', left_one: 'Only {count} left', left_other: '{count} left' }
const page = (language: string, words?: Record<string, Record<string, string>>) => ({ language, words })

describe('say', () => {
  it('speaks English where the page has no words', () => {
    expect(createSay('room', english, page('ja'))('hello', { name: 'Ada' })).toBe('Hello Ada')
  })

  it('speaks the language of the page, key by key', () => {
    const say = createPlainSay('room', english, page('de', { room: { hello: 'Hallo {name}' } }))
    expect(say('hello', { name: 'Ada' })).toBe('Hallo Ada')
    expect(say('left_other', { count: 2 })).toBe('2 left')
  })

  it('chooses the form of a number by the language', () => {
    const arabic = { left_two: 'اثنان', left_few: '{count} قطع', left_other: '{count} قطعة' }
    const say = createSay('room', english, page('ar', { room: arabic }))
    expect(say('left', { count: 2 })).toBe('اثنان')
    expect(say('left', { count: 5 })).toContain('قطع')
    expect(createSay('room', english, page('en'))('left', { count: 1 })).toBe('Only 1 left')
  })

  it('writes numbers as the language does', () => {
    const say = createSay('room', english, page('de', { room: { left_other: '{count} übrig' } }))
    expect(say('left', { count: 1234 })).toBe('1.234 übrig')
  })

  it('puts values in as text, whatever they are made of', () => {
    const say = createPlainSay('room', english, page('en'))
    expect(say('hello', { name: '$& {name} <b>' })).toBe('Hello $& {name} <b>')
  })

  it('says a key that has no words', () => {
    expect(createSay('room', english, page('en'))('nothing')).toBe('nothing')
  })

  // A card with a color named so, or a cart with a message of such a code, was not drawn.
  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])(
    'says %s, which every object has',
    key => {
      for (const words of [undefined, { room: {} }]) {
        expect(createSay('room', english, page('de', words))(key)).toBe(key)
        expect(createPlainSay('room', {}, page('de', words))(key)).toBe(key)
      }
    },
  )
})
