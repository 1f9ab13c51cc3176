import { openBrowser } from '@tillkit/testing/browser'
import { describe, expect, it } from 'vitest'
import { complaint } from './budgets.mjs'
import { measureBrowser } from './measure-browser.mjs'

describe('what a visit costs', () => {
  it('keeps its budgets', async () => {
    const { browser, close } = await openBrowser({ whole: true })
    try {
      const { pace, ...measured } = await measureBrowser(browser)
      const broken = Object.entries(measured).map(([id, value]) => complaint(id, value, pace) ?? [])
      expect(broken.flat()).toEqual([])
    } finally {
      await close()
    }
  }, 120_000)
})
