import { describe, expect, it } from 'vitest'
import type { Words } from '../mount/page.ts'
import { words as ar } from './ar/index.ts'
import { words as de } from './de/index.ts'
import buy from './en/buy.json'
import more from './en/more.json'
import product from './en/product.json'
import shelf from './en/shelf.json'
import { words as es } from './es/index.ts'
import { words as fr } from './fr/index.ts'

const english: Words = { buy, more, product, shelf }
const languages: Readonly<Record<string, Words>> = { ar, de, en: english, es, fr }
const cases = Object.keys(languages).flatMap(language =>
  Object.keys(english).map(room => [language, room] as const),
)

const form = /_(zero|one|two|few|many|other)$/
const stemsOf = (words: object = {}) =>
  [...new Set(Object.keys(words).map(key => key.replace(form, '')))].sort()
const namesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

describe('words of product, shelf and button', () => {
  it.each(cases)('%s says all of %s', (language, room) => {
    expect(stemsOf(languages[language]?.[room])).toEqual(stemsOf(english[room]))
  })

  it.each(cases)('%s has each plural of %s in all its forms', (language, room) => {
    const words = languages[language]?.[room] ?? {}
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const stems = Object.keys(words).flatMap(key => (key.endsWith('_other') ? [key.slice(0, -6)] : []))
    expect(stems.flatMap(stem => forms.map(one => `${stem}_${one}`)).filter(key => !(key in words))).toEqual(
      [],
    )
  })

  it.each(cases)('%s leaves out no value in %s but a number that its form says', (language, room) => {
    const words = languages[language]?.[room] ?? {}
    const model = english[room] ?? {}
    for (const [key, text] of Object.entries(words)) {
      const expected = namesIn(model[key] ?? model[key.replace(form, '_other')] ?? '')
      const spoken = /_(zero|one|two)$/.test(key) ? expected.filter(name => name !== '{count}') : expected
      expect(
        namesIn(text).filter(name => name !== '{count}' || spoken.includes(name)),
        key,
      ).toEqual(spoken)
    }
  })

  it('names only colors that CSS has', () => {
    const names = [ar, de, es, fr].flatMap(({ colors = {} }) => Object.entries(colors))
    expect(names.length).toBeGreaterThan(80)
    for (const [name, color] of names) {
      expect(name).toBe(name.toLowerCase())
      expect(color).toMatch(/^[a-z]+$/)
    }
  })

  it('shouts at nobody', () => {
    for (const words of Object.values(languages)) {
      for (const room of Object.values(words)) expect(Object.values(room).join(' ')).not.toMatch(/[!！]/)
    }
  })
})
