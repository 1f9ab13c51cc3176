import { afterEach, describe, expect, it } from 'vitest'
import { languageOf } from './language.ts'

function script(said: string | undefined, around?: string): Element {
  const place = document.createElement('div')
  if (around !== undefined) place.setAttribute('lang', around)
  const made = document.createElement('script')
  made.type = 'text/plain'
  if (said !== undefined) made.setAttribute('data-language', said)
  place.append(made)
  document.body.append(place)
  return made
}

afterEach(() => {
  document.body.replaceChildren()
  document.documentElement.removeAttribute('lang')
})

describe('languageOf', () => {
  it('is what the snippet says before what is said around it', () => {
    expect(languageOf(script('fr', 'de'))).toBe('fr')
  })

  it('is what is said around the script, then of the page', () => {
    document.documentElement.setAttribute('lang', 'es')
    expect(languageOf(script(undefined, 'de-AT'))).toBe('de-AT')
    expect(languageOf(script(undefined))).toBe('es')
    expect(languageOf(null)).toBe('es')
  })

  it('is the browser’s where nothing is said', () => {
    expect(languageOf(script(undefined))).toBe(navigator.language)
  })

  it('is written as BCP 47 wants it, and English where it is no language', () => {
    expect(languageOf(script('pt_br'))).toBe('pt-BR')
    expect(languageOf(script('not a language'))).toBe('en')
  })
})
