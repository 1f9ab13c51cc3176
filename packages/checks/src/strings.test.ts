import { describe, expect, it } from 'vitest'
import { files, read } from './repository.ts'

const languages = ['de', 'fr', 'es', 'ar'] as const
const folder = 'packages/widgets/src/strings'
const rooms = files.filter(file => file.startsWith(`${folder}/en/`) && file.endsWith('.json'))

describe('strings', () => {
  it('exist in English for every room', () => {
    expect(rooms.length).toBeGreaterThanOrEqual(5)
  })

  it.each(languages)('have the keys of English in %s, with the plural forms of the language', language => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const wrong = rooms.flatMap(file => {
      const theirs = words(file.replace('/en/', `/${language}/`))
      return stems(words(file)).flatMap(({ stem, plural }) => {
        // A language may tell numbers apart where English need not.
        const wanted = plural || `${stem}_other` in theirs ? forms.map(form => `${stem}_${form}`) : [stem]
        return wanted
          .filter(key => !theirs[key])
          .map(key => `${file.replace('/en/', `/${language}/`)}: ${key}`)
      })
    })
    expect(wrong).toEqual([])
  })

  it.each(languages)('have no key in %s that English lacks', language => {
    const wrong = rooms.flatMap(file => {
      const known = new Set(stems(words(file)).map(({ stem }) => stem))
      return stems(words(file.replace('/en/', `/${language}/`)))
        .filter(({ stem }) => !known.has(stem))
        .map(({ stem }) => `${language}: ${stem}`)
    })
    expect(wrong).toEqual([])
  })

  it.each(languages)('name the same placeholders in %s', language => {
    const wrong = rooms.flatMap(file => {
      const english = words(file)
      return Object.entries(words(file.replace('/en/', `/${language}/`)))
        .filter(([key, text]) => {
          const source =
            english[key] ??
            english[key.replace(/_(zero|one|two|few|many|other)$/, '_other')] ??
            english[key.replace(/_(zero|one|two|few|many|other)$/, '')] ??
            ''
          // `{lower}` is `{label}` in the lower case; a language chooses which one it needs.
          const same = (name: string) => (name === 'lower' ? 'label' : name)
          const theirs = placeholders(text).map(same)
          const ours = placeholders(source).map(same)
          const extra = theirs.filter(name => !ours.includes(name))
          const missing = /_(zero|one|two)$/.test(key) ? [] : ours.filter(name => !theirs.includes(name))
          return extra.length > 0 || missing.length > 0
        })
        .map(([key]) => `${language} ${file}: ${key}`)
    })
    expect(wrong).toEqual([])
  })

  it('blame nobody and shout at nobody', () => {
    const all = files.filter(file => file.startsWith(folder) && file.endsWith('.json'))
    const loud = all.flatMap(file => Object.values(words(file)).filter(text => /[!¡]/.test(text)))
    expect(loud).toEqual([])
  })
})

function words(file: string): Readonly<Record<string, string>> {
  return files.includes(file) ? (JSON.parse(read(file)) as Record<string, string>) : {}
}

function stems(table: Readonly<Record<string, string>>): { stem: string; plural: boolean }[] {
  const plural = new Set(
    Object.keys(table)
      .filter(key => key.endsWith('_other'))
      .map(key => key.slice(0, -6)),
  )
  const single = Object.keys(table).filter(
    key => !plural.has(key.replace(/_(zero|one|two|few|many|other)$/, '')),
  )
  return [
    ...single.map(stem => ({ stem, plural: false })),
    ...[...plural].map(stem => ({ stem, plural: true })),
  ]
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '')
}
