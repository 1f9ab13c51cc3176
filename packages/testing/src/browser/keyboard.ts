import type { Page } from 'playwright-core'

/** What has the focus, inside whatever shadow roots, by what it is called. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let focused = document.activeElement
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
    if (!focused) return ''
    const { labels } = focused as HTMLInputElement
    const text = focused.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? focused.textContent ?? ''
    return text.replace(/\s+/g, ' ').trim()
  })
}

/** Goes on by Tab until what is called so has the focus. Throws with what was passed when it never does. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 80; presses++) {
    const focused = await focusedName(page)
    if (name.test(focused)) return
    passed.push(focused)
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${name}; it came by: ${[...new Set(passed)].join(' | ')}`)
}
