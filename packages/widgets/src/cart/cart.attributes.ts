import type { AttributeDefinition } from '../shared/attribute-definition.ts'

/** The attributes of `<till-cart>`. */
export const cartAttributes: readonly AttributeDefinition[] = [
  {
    name: 'edge',
    type: 'boolean',
    description:
      'Fixes the button at the edge of the window, and shows it only while something is in a cart.',
  },
  {
    name: 'label',
    type: 'string',
    default: 'Cart, in the language of the page',
    description:
      'The words on the button. Empty: only the icon and the count are seen; the word is still read out.',
  },
  {
    name: 'store',
    type: 'string',
    description:
      'The `id` of a `<till-store>`: the drawer opens at its cart. The count is of all carts of the page.',
  },
  {
    name: 'face',
    type: 'enum',
    values: ['inherit', 'own'],
    default: 'inherit',
    description: 'Whether the button takes the font and ink of the page, or the till’s own.',
  },
]
