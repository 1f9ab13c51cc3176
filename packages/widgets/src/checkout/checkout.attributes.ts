import type { AttributeDefinition } from '../shared/attribute-definition.ts'

/** The attributes of `<till-checkout>`. */
export const checkoutAttributes: readonly AttributeDefinition[] = [
  {
    name: 'store',
    type: 'string',
    description:
      'The `id` of the `<till-store>` whose cart is ordered. Without it, the nearest store before the element.',
  },
  {
    name: 'face',
    type: 'enum',
    values: ['inherit', 'own'],
    default: 'inherit',
    description: 'Whether the checkout takes the font and ink of the page, or the till’s own.',
  },
  {
    name: 'density',
    type: 'enum',
    values: ['cosy', 'compact'],
    default: 'cosy',
    description: 'How much room there is between things.',
  },
]
