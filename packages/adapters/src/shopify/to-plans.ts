import type { ProductWire } from './catalog.guard.generated.ts'

/** The ways to buy a product again and again, for people and for programs. */
export interface Plans {
  readonly html: string
  readonly metadata: Readonly<Record<string, unknown>>
}

/**
 * A product's selling plans. UCP has no word for them: they are told at the end of the description, and as
 * `dev.tillkit.selling_plans` in `metadata`.
 */
export function toPlans({ sellingPlanGroups }: ProductWire): Plans {
  const groups = sellingPlanGroups?.nodes ?? []
  const plans = groups.flatMap(({ name: group, sellingPlans }) =>
    sellingPlans.nodes.map(({ id, name, description }) => ({
      id,
      group,
      name,
      ...(description && { description }),
    })),
  )
  const html = groups.map(({ name, sellingPlans }) => {
    const items = sellingPlans.nodes.map(
      plan => `<li>${asHtml(plan.name)}${plan.description ? `: ${asHtml(plan.description)}` : ''}</li>`,
    )
    return `<p>${asHtml(name)}</p><ul>${items.join('')}</ul>`
  })
  return { html: html.join(''), metadata: { 'dev.tillkit.selling_plans': plans } }
}

function asHtml(text: string): string {
  return text.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`)
}
