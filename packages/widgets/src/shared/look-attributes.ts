import type { AttributeDefinition } from './attribute-definition.ts'

/** The attributes by which every widget that sells is told whose it is and how it looks. */
export const lookAttributes: readonly AttributeDefinition[] = [
  {
    name: 'store',
    type: 'string',
    description:
      'The `id` of the `<till-store>` that sells it. Without one the last store without an id before it, else the first of the page.',
  },
  {
    name: 'face',
    type: 'enum',
    values: ['inherit', 'own'],
    default: 'inherit',
    description: 'Whether it takes the font and ink of the page, or the till’s own, on its own paper.',
  },
  {
    name: 'density',
    type: 'enum',
    values: ['cosy', 'compact'],
    default: 'cosy',
    description: 'How much space is between its parts.',
  },
]
