import { checkAccessibility, focusedName, tabTo } from '@tillkit/testing/browser'
import { describe, expect, it } from 'vitest'
import { usePages } from './pages.fixture.ts'

const pages = usePages()

const looks = [
  ['light', 'product.html', { colorScheme: 'light' }],
  ['dark', 'product.html', { colorScheme: 'dark' }],
  ['a narrow phone', 'product.html', { viewport: { width: 320, height: 640 } }],
  ['a strict policy', 'strict-csp.html', {}],
] as const

describe('a purchase by keyboard alone', () => {
  it.each(looks)(
    'is made, and nothing on the way to it is hard to perceive: %s',
    async (_, path, options) => {
      const seen = await pages.visit(path, options)
      const { page } = seen
      const press = (key: string) => page.keyboard.press(key)
      const expectAccessible = async () => expect(await checkAccessibility(page)).toEqual([])

      await page
        .getByRole('button', { name: /Add to cart/ })
        .first()
        .waitFor()
      await tabTo(page, /Add to cart/)
      await press('Enter')
      await page.getByRole('button', { name: /Cart ?, 1/ }).waitFor()
      if (path === 'product.html') await expectAccessible()
      await tabTo(page, /^Cart ?, 1/)
      await press('Enter')
      const drawer = page.getByRole('dialog')
      await drawer.getByText('Enamel mug').first().waitFor()
      if (path === 'product.html') await expectAccessible()

      await tabTo(page, /^Checkout/)
      await press('Enter')
      await drawer.getByRole('textbox', { name: 'Email' }).waitFor()
      if (path === 'product.html') await expectAccessible()
      await tabTo(page, /^Email/)
      await press('Enter')
      await drawer.getByText('Enter your email address').first().waitFor()
      expect(await focusedName(page)).toMatch(/^Email/)
      if (path === 'product.html') await expectAccessible()
      await page.keyboard.type('reader@example.org')
      await press('Enter')

      await drawer.getByRole('combobox', { name: /^Country/ }).waitFor()
      await tabTo(page, /^Country/)
      await page.keyboard.type('Germany')
      const answers = [
        [/^First name/, 'Ines'],
        [/^Last name/, 'Okafor'],
        [/^Street and number/, 'Hafenstraße 12'],
        [/^Postcode|^Postal code/, '20457'],
        [/^City/, 'Hamburg'],
      ] as const
      // The order of the fields is the country's.
      for (const [name, text] of answers) {
        await drawer.getByRole('textbox', { name }).focus()
        await page.keyboard.type(text)
      }
      if (path === 'product.html') await expectAccessible()
      await press('Enter')
      await drawer.getByRole('radio', { name: /Standard/ }).waitFor()
      await tabTo(page, /Standard/)
      await press('Space')
      if (path === 'product.html') await expectAccessible()
      await press('Enter')
      await drawer.getByRole('radio', { name: /Invoice/ }).waitFor()
      await tabTo(page, /Invoice/)
      await press('Space')
      await tabTo(page, /^Order with obligation to pay/)
      if (path === 'product.html') await expectAccessible()
      await press('Enter')
      await drawer.getByText('Thank you, your order is placed').waitFor()
      if (path === 'product.html') await expectAccessible()
      await tabTo(page, /^Keep reading/)
      await press('Enter')
      await drawer.waitFor({ state: 'hidden' })
      expect(seen.errors).toEqual([])
      expect(seen.violations).toEqual([])
    },
  )
})
