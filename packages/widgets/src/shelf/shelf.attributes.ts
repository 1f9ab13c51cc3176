import type { AttributeDefinition } from '../shared/attribute-definition.ts'
import { lookAttributes } from '../shared/look-attributes.ts'

/** The attributes of `<till-shelf>`. */
export const shelfAttributes: readonly AttributeDefinition[] = [
  {
    name: 'collection',
    type: 'string',
    description: 'A collection or category of the merchant, by its handle. Without it all products.',
  },
  {
    name: 'search',
    type: 'string',
    description: 'What the shelf is searched for to begin with. Shoppers may change it.',
  },
  {
    name: 'handles',
    type: 'list',
    description: 'These products in this order, by handle, with spaces or commas between them.',
  },
  {
    name: 'limit',
    type: 'number',
    default: '12',
    description: 'How many products are shown at first, and added by “Show more”.',
  },
  { name: 'no-search', type: 'boolean', description: 'Leaves out the search field.' },
  { name: 'no-sort', type: 'boolean', description: 'Leaves out the choice of order.' },
  { name: 'no-filters', type: 'boolean', description: 'Leaves out the filters.' },
  ...lookAttributes,
]
