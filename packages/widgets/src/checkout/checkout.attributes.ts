import type { AttributeDefinition } from '../shared/attribute-definition.ts'
import { lookAttributes } from '../shared/look-attributes.ts'

/** The attributes of `<till-checkout>`. */
export const checkoutAttributes: readonly AttributeDefinition[] = lookAttributes
