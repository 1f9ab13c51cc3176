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
 * What axe finds wrong in a page as it stands, shadow roots included, as one line a fault; empty is right. Landmarks and
 * the order of headings are the host page's own. `without`: rules that cannot judge this page.
 */
export async function checkAccessibility(
  page: Page,
  without: readonly string[] = [],
): Promise<readonly string[]> {
  await stillness(page)
  await page.evaluate(axe)
  return page.evaluate(async without => {
    const { axe } = globalThis as unknown as { axe: AxeRun }
    const off = { enabled: false }
    const { violations } = await axe.run(document, {
      rules: {
        region: off,
        'landmark-one-main': off,
        'heading-order': off,
        ...Object.fromEntries(without.map(rule => [rule, off])),
      },
    })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) =>
        [`${id}: ${help} at ${JSON.stringify(target)}`, failureSummary.replace(/\s+/g, ' ')].join(' '),
      ),
    )
  }, without)
}

/** Once nothing is on its way in or out: what is half faded has no contrast of its own. */
async function stillness(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const roots = [
      document,
      ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
    ]
    const moving = roots
      .flatMap(root => root.getAnimations())
      .map(({ effect }) => effect?.getComputedTiming())
    // What turns without end is part of what is drawn.
    return moving.every(timing => timing?.endTime === Number.POSITIVE_INFINITY)
  })
}
