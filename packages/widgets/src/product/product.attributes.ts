import type { AttributeDefinition } from '../shared/attribute-definition.ts'
import { lookAttributes } from '../shared/look-attributes.ts'

/** The attributes of `<till-product>`. */
export const productAttributes: readonly AttributeDefinition[] = [
  {
    name: 'handle',
    type: 'string',
    required: true,
    description: 'The product, by its handle (the last part of its address at most shops) or its id.',
  },
  {
    name: 'variant',
    type: 'string',
    default: 'the first that can be bought',
    description: 'The variant that is chosen to begin with, by its id, SKU or title.',
  },
  {
    name: 'layout',
    type: 'enum',
    values: ['regular', 'compact'],
    default: 'by the width there is',
    description:
      'A card with the picture above, or a low row with a small picture. Without it the picture stands beside the text where there is room.',
  },
  {
    name: 'buy-now',
    type: 'boolean',
    description: 'Adds a second button that puts one in the cart and goes to the checkout.',
  },
  {
    name: 'description',
    type: 'boolean',
    description: 'Adds the product’s own text, folded.',
  },
  {
    name: 'no-gallery',
    type: 'boolean',
    description: 'Shows only the first picture.',
  },
  ...lookAttributes,
]
