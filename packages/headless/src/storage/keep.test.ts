import { describe, expect, it } from 'vitest'
import { fakeBrowser } from '../testing/fake-environment.ts'
import { createKeep } from './keep.ts'

describe('a keep', () => {
  it('keeps a text from visit to visit', () => {
    const browser = fakeBrowser()
    createKeep(browser.tab(), 'localStorage', 'x').write('text')
    expect(createKeep(browser.tab(), 'localStorage', 'x').read()).toBe('text')
    createKeep(browser.tab(), 'localStorage', 'x').write(null)
    expect(browser.local.size).toBe(0)
  })
  it('remembers as long as the page lives when storage is blocked or missing', () => {
    const browser = fakeBrowser()
    browser.blocked = true
    for (const environment of [browser.tab(), {}]) {
      const keep = createKeep(environment, 'localStorage', 'x')
      expect(keep.read()).toBeNull()
      keep.write('text')
      expect(keep.read()).toBe('text')
      keep.write(null)
      expect(keep.read()).toBeNull()
    }
  })
  it('survives a storage whose very name throws', () => {
    const environment = {
      get localStorage(): Storage {
        throw new Error('SecurityError')
      },
    }
    const keep = createKeep(environment, 'localStorage', 'x')
    keep.write('text')
    expect(keep.read()).toBe('text')
  })
})
