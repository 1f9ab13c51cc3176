import { afterEach, describe, expect, it, vi } from 'vitest'
import { forgetCopies } from './forget-copies.ts'

const url = 'https://tea.example/carts/1'

/** Storage of a page whose service worker keeps copies under these names. */
function pageWith(names: readonly string[], controller: object | null = {}) {
  const forgotten: string[] = []
  const caches = {
    keys: vi.fn(async () => names),
    open: async (name: string) => ({
      delete: async (asked: string, options: object) => {
        forgotten.push([name, asked, ...Object.keys(options)].join(' '))
      },
    }),
  }
  vi.stubGlobal('navigator', { serviceWorker: { controller } })
  vi.stubGlobal('caches', caches)
  return { caches, forgotten }
}

afterEach(() => vi.unstubAllGlobals())

describe('the copies of a page’s service worker', () => {
  it('are thrown away wherever it keeps them', async () => {
    const { forgotten } = pageWith(['all', 'images'])
    await forgetCopies(url)
    expect(forgotten).toEqual([`all ${url} ignoreSearch ignoreVary`, `images ${url} ignoreSearch ignoreVary`])
  })

  it('are not looked for on a page without one', async () => {
    const { caches } = pageWith(['all'], null)
    await forgetCopies(url)
    expect(caches.keys).not.toHaveBeenCalled()
  })

  it('are no hindrance where they cannot be reached', async () => {
    pageWith(['all'])
    vi.stubGlobal('caches', undefined)
    await expect(forgetCopies(url)).resolves.toBeUndefined()
    vi.unstubAllGlobals()
    await expect(forgetCopies(url)).resolves.toBeUndefined()
  })
})
