import { messageCodes } from '@tillkit/core'
import { beforeAll, describe, expect, test } from 'vitest'

type Words = Readonly<Record<string, string>>

const languages = ['ar', 'de', 'en', 'es', 'fr']
const rooms = ['cart', 'checkout', 'messages', 'toggle']
const all = new Map<string, Words>()
const read = (language: string, room: string): Words => all.get(`${language}/${room}`) ?? {}
const form = /_(zero|one|two|few|many|other)$/
const stems = (words: Words) => [...new Set(Object.keys(words).map(key => key.replace(form, '')))].sort()
const placeholders = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort()

describe('words of cart and checkout', () => {
  beforeAll(async () => {
    for (const language of languages) {
      for (const room of rooms) {
        const file: { readonly default: Words } = await import(`../strings/${language}/${room}.json`)
        all.set(`${language}/${room}`, file.default)
      }
    }
  })

  test.each(rooms)('every language says all of %s', room => {
    for (const language of languages)
      expect(stems(read(language, room)), language).toEqual(stems(read('en', room)))
  })

  test.each(rooms)('every plural of %s has all forms of its language', room => {
    for (const language of languages) {
      const words = read(language, room)
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
      const plural = Object.keys(words).flatMap(key => (key.endsWith('_other') ? [key.slice(0, -6)] : []))
      for (const key of plural)
        for (const one of forms) expect(words, language).toHaveProperty(`${key}_${one}`)
    }
  })

  test.each(rooms)('no text of %s has a value that English has not, or loses one', room => {
    const english = read('en', room)
    for (const language of languages) {
      for (const [key, text] of Object.entries(read(language, room))) {
        const model = english[key] ?? english[key.replace(form, '_other')] ?? english[key.replace(form, '')]
        const own = placeholders(text).map(name => (name === '{label}' ? '{lower}' : name))
        // "One thing": a form for one, two or none may say its number in words.
        const wanted = form.test(key) ? own.filter(name => name !== '{count}') : own
        const given = placeholders(model).filter(name => !form.test(key) || name !== '{count}')
        expect(wanted, `${language} ${key}`).toEqual(given)
      }
    }
  })

  test('there is a text for every code that a merchant may answer with', () => {
    for (const language of languages)
      expect(Object.keys(read(language, 'messages')).sort()).toEqual([...messageCodes].sort())
  })

  test('nothing is shouted', () => {
    for (const language of languages)
      for (const room of rooms) expect(Object.values(read(language, room)).join()).not.toMatch(/[!¡]/)
  })
})
