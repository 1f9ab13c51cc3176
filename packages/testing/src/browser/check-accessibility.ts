import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeRun {
  run(
    context: unknown,
    options: object,
  ): Promise<{
    violations: readonly {
      id: string
      help: string
      nodes: readonly { target: unknown; failureSummary?: string }[]
    }[]
  }>
}

/**
 * What axe finds wrong in a page as it stands, shadow roots included, as one line a fault; empty is right. Only what the till
 * draws is judged unless `selector` says otherwise.
 */
export async function checkAccessibility(
  page: Page,
  selector = 'till-product,till-shelf,till-buy,till-cart,till-checkout,[data-till],[data-till-drawer]',
): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async selector => {
    const found = [...document.querySelectorAll(selector)]
    const { axe } = globalThis as unknown as { axe: AxeRun }
    const { violations } = await axe.run(found.length ? { include: found } : document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // Landmarks and headings around the till are the host page's own.
      rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false } },
    })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${help} at ${JSON.stringify(target)} ${failureSummary}`,
      ),
    )
  }, selector)
}
