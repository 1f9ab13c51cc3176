import { press, seen, tell, type WidgetState } from './state-acts.fixture.ts'

/** The states of cards, buttons in a line and shelves, by page, in the order they are reached. */
export const productStates: Readonly<Record<string, readonly WidgetState[]>> = {
  card: [
    {
      name: 'as they come',
      act: page => page.waitForFunction(() => document.querySelectorAll('till-product').length === 10),
    },
    {
      name: 'an impossible combination chosen',
      act: async page => {
        await page.locator('[handle=linen-apron] [part=value] input[value=Ivory]').check({ force: true })
        await page.locator('[handle=linen-apron] [part=value] input[value=L]').check({ force: true })
      },
    },
    {
      name: 'sold out in one color',
      act: page => page.locator('[handle=linen-apron] input[value=Navy]').check({ force: true }),
    },
    {
      name: 'after an add',
      act: async page => {
        await press(page, '[handle=enamel-mug] [part=add]')
        await seen(page, '[handle=enamel-mug] [part=less]')
      },
    },
    {
      name: 'its text open',
      act: async page => {
        await press(page, '[handle=enamel-mug] summary')
        await seen(page, '[handle=enamel-mug] [part=description-text] p')
      },
    },
    {
      name: 'an add that failed',
      act: async page => {
        await tell(page, { fail: { code: 'merchant_error', times: 9 } })
        await press(page, '[handle=beeswax-candle] [part=add]')
        await page.locator('[handle=beeswax-candle] [part=status]').filter({ hasText: /\S/ }).waitFor()
      },
    },
  ],
  buy: [
    {
      name: 'plain, with options, sold out',
      act: page => seen(page, '[handle=brass-pen] button'),
    },
    {
      name: 'in the cart',
      act: async page => {
        await press(page, '[handle=enamel-mug] button')
        await page.locator('[handle=enamel-mug] button').filter({ hasText: '✓' }).waitFor()
      },
    },
    {
      name: 'its dialog open',
      act: async page => {
        await press(page, '[handle=linen-apron] button')
        await seen(page, '[handle=linen-apron] dialog[open] [part=add]')
      },
    },
  ],
  shelf: [
    { name: 'plain', act: page => seen(page, '[part=show-more]') },
    {
      name: 'more loaded',
      act: async page => {
        await press(page, '[part=show-more]')
        await page.locator('[part=card]').nth(8).waitFor()
      },
    },
    {
      name: 'one added, one open to choose',
      act: async page => {
        await press(page, '[part=card] [part=add]')
        await press(page, '[part=choose]')
        await seen(page, 'dialog[open] [part=add]')
      },
    },
    {
      name: 'narrowed',
      act: async page => {
        await page.keyboard.press('Escape')
        if (await page.locator('details[part=filters]').count()) await press(page, '[part=filters] summary')
        await press(page, '[part=chip]')
        await seen(page, '[part=chip][aria-pressed=true]')
      },
    },
    {
      name: 'empty',
      act: async page => {
        await page.locator('[part=search]').fill('zebra')
        await seen(page, '[part=clear]')
      },
    },
    {
      name: 'failed',
      act: async page => {
        await tell(page, { fail: { code: 'merchant_error', times: 99 } })
        await page.locator('[part=search]').fill('mug')
        await seen(page, '[part=retry]')
      },
    },
  ],
}
