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
  it('hears of another page again once storage is not full any more', () => {
    const browser = fakeBrowser()
    const [keep, other] = [browser.tab(), browser.tab()].map(tab => createKeep(tab, 'localStorage', 'x'))
    other?.write('old')
    expect(keep?.read()).toBe('old')
    browser.full = true
    keep?.write('mine')
    expect([keep?.read(), other?.read()]).toEqual(['mine', 'old'])
    browser.full = false
    expect(keep?.read()).toBe('mine')
    other?.write('new')
    expect(keep?.read()).toBe('new')
  })
  it('knows what it has read when storage is blocked later', () => {
    const browser = fakeBrowser()
    browser.local.set('x', 'text')
    const keep = createKeep(browser.tab(), 'localStorage', 'x')
    expect(keep.read()).toBe('text')
    browser.blocked = true
    expect(keep.read()).toBe('text')
  })
})
