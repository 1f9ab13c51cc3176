import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkAccessibility } from '@tillkit/testing/browser'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { misfits, settled } from './misfits.fixture.ts'
import { usePages } from './pages.fixture.ts'
import { statePage, wordyMerchant } from './state-pages.fixture.ts'
import { states, walks } from './states.fixture.ts'

/** Writes a picture of every state at four widths, for a person to look at (docs/decisions/0008). */
const sheet = process.env['TILLKIT_SHEET'] && fileURLToPath(new URL('../.cache/sheet/', import.meta.url))
const phone = { width: 390, height: 844 }

const pages = usePages({
  answer(path) {
    const [, language, walk] = /^\/states\/(\w+)\/([\w ]+)$/.exec(path) ?? []
    if (walk && language) return { body: statePage(walk, language), type: 'text/html' }
    return path === '/till/memory-merchant-at.js' ? { body: wordyMerchant() } : undefined
  },
})

if (sheet) mkdirSync(sheet, { recursive: true })

/** Goes through all states of a page and answers what `look` finds wrong, by state. */
async function walk(
  name: string,
  language: string,
  colorScheme: 'light' | 'dark',
  look: (page: Page, state: string) => Promise<readonly string[]>,
  textSize = 16,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const visit = await pages.visit(`states/${language}/${name}`, {
    viewport: phone,
    colorScheme,
    locale: 'en-IE',
    reducedMotion: 'reduce',
  })
  const { page } = visit
  // The reader's own size, as set in the browser; what is there already is laid out again.
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: textSize } })
  const wrong: Record<string, readonly string[]> = {}
  for (const state of states[name] ?? []) {
    try {
      await state.act(page)
      await settled(page)
      const found = await look(page, state.name)
      if (found.length) wrong[state.name] = found
    } catch (error) {
      wrong[state.name] = [String(error)]
      break
    }
  }
  return wrong
}

async function photograph(page: Page, file: string): Promise<void> {
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    await settled(page)
    const isOverlaid = await page.locator('dialog[open]').count()
    await page.screenshot({ path: `${sheet}${file}-${width}.png`, fullPage: !isOverlaid })
  }
  await page.setViewportSize(phone)
  await settled(page)
}

const looks = (['light', 'dark'] as const).flatMap(scheme =>
  ['en', 'ar'].flatMap(language => walks.map(name => [name, scheme, language] as const)),
)

describe('every state of every widget', () => {
  it.each(looks)(
    'can be perceived and fits: %s, %s, %s',
    async (name, scheme, language) => {
      const wrong = await walk(name, language, scheme, async (page, state) => {
        const found = [...(await checkAccessibility(page)), ...(await misfits(page))]
        await page.setViewportSize({ width: 320, height: 640 })
        await settled(page)
        found.push(...(await misfits(page)))
        await page.setViewportSize(phone)
        if (sheet) await photograph(page, `${name}-${state}-${language}-${scheme}`.replace(/[ ,]+/g, '-'))
        return found
      })
      expect(wrong).toEqual({})
    },
    sheet ? 300_000 : 90_000,
  )

  it.each(walks)('fits a phone with its text twice as large: %s', async name => {
    expect(await walk(name, 'en', 'light', misfits, 32)).toEqual({})
  })
})
