import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { runApart } from './run-apart.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeRun {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[]
  }[]
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
  const off = { enabled: false }
  const rules = {
    region: off,
    'landmark-one-main': off,
    'heading-order': off,
    ...Object.fromEntries(without.map(rule => [rule, off])),
  }
  const { violations } = await runApart<AxeRun>(
    page,
    axe,
    `axe.run(document, ${JSON.stringify({ rules, resultTypes: ['violations'] })})`,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) =>
      [`${id}: ${help} at ${JSON.stringify(target)}`, failureSummary.replace(/\s+/g, ' ')].join(' '),
    ),
  )
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
