import type { ProductWire } from './catalog.guard.generated.ts'

/**
 * The ways to buy a product again and again. UCP has no word for them: they are told at the end of the description, and
 * as `dev.tillkit.selling_plans` in `metadata` for programs.
 */
export function toPlans({ sellingPlanGroups }: ProductWire): {
  html: string
  metadata?: Record<string, unknown>
} {
  const groups = sellingPlanGroups?.nodes ?? []
  const plans = groups.flatMap(({ name: group, sellingPlans }) =>
    sellingPlans.nodes.map(({ id, name, description }) => ({
      id,
      group,
      name,
      ...(description && { description }),
    })),
  )
  if (plans.length === 0) return { html: '' }
  const html = groups.map(({ name, sellingPlans }) => {
    const items = sellingPlans.nodes.map(
      plan => `<li>${[plan.name, plan.description].filter(Boolean).map(asHtml).join(': ')}</li>`,
    )
    return `<p>${asHtml(name)}</p><ul>${items.join('')}</ul>`
  })
  return { html: html.join(''), metadata: { 'dev.tillkit.selling_plans': plans } }
}

function asHtml(text: unknown): string {
  return `${text}`.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`)
}
