import type { AttributeDefinition } from '../shared/attribute-definition.ts'

/** The attributes of `<till-store>`, which are also the `data-*` of the script. An adapter's own options stand beside them. */
export const storeAttributes: readonly AttributeDefinition[] = [
  {
    name: 'merchant',
    type: 'string',
    required: true,
    description: 'Which adapter speaks to the merchant, and where: `vendure:https://shop.example/shop-api`.',
  },
  {
    name: 'id',
    type: 'string',
    description:
      'What widgets name in `store="…"`. A store without one is for the widgets that come after it.',
  },
  {
    name: 'name',
    type: 'string',
    default: "the address's host",
    description: "The merchant's name as shoppers read it. It is always in sight where something is sold.",
  },
  {
    name: 'language',
    type: 'string',
    default: 'the `lang` around the element',
    description: 'The language to ask the merchant for and to speak, as BCP 47.',
  },
  {
    name: 'country',
    type: 'string',
    description: 'The market, as ISO 3166-1 alpha-2; the checkout begins with it.',
  },
  {
    name: 'currency',
    type: 'string',
    description: 'The currency to ask for, as ISO 4217, where the merchant sells in several.',
  },
]
