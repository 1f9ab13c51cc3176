import type { AttributeDefinition } from '../shared/attribute-definition.ts'
import { lookAttributes } from '../shared/look-attributes.ts'

/** The attributes of `<till-buy>`. */
export const buyAttributes: readonly AttributeDefinition[] = [
  {
    name: 'handle',
    type: 'string',
    required: true,
    description: 'The product, by its handle (the last part of its address at most shops) or its id.',
  },
  {
    name: 'variant',
    type: 'string',
    description:
      'The variant to sell, by its id, SKU or title. Without one, a product with several is chosen in a dialog.',
  },
  {
    name: 'label',
    type: 'string',
    default: 'Buy, the title and the price, in the language of the page',
    description: 'The words on the button.',
  },
  {
    name: 'action',
    type: 'enum',
    values: ['add', 'buy'],
    default: 'add',
    description: 'Whether a press puts one in the cart, or puts it in and goes to the checkout.',
  },
  ...lookAttributes.filter(({ name }) => name !== 'density'),
]
