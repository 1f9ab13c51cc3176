import { z } from 'zod'

const webUrl = z
  .string()
  .regex(/^https?:\/\/[\x21-\x7e]+$/)
  .max(2000)
const price = z.string().regex(/^\d+\.\d{2} [A-Z]{3}$/)
const time = '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}[+-]\\d{4}'

/**
 * An item as Google's product data specification wants it: required attributes, lengths, forms.
 * @see https://support.google.com/merchants/answer/7052112
 */
export const googleItem: z.ZodType<GoogleItem> = z.strictObject({
  id: z.string().min(1).max(50),
  title: z.string().min(1).max(150),
  description: z.string().min(1).max(5000),
  link: webUrl,
  image_link: webUrl,
  availability: z.enum(['in_stock', 'out_of_stock', 'preorder', 'backorder']),
  price,
  sale_price: z.exactOptional(price),
  sale_price_effective_date: z.exactOptional(z.string().regex(new RegExp(`^${time}/${time}$`))),
  brand: z.string().min(1).max(70),
  condition: z.enum(['new', 'refurbished', 'used']),
  product_type: z.string().min(1).max(750),
  item_group_id: z.exactOptional(z.string().min(1).max(50)),
  color: z.exactOptional(z.string().min(1).max(100)),
  size: z.exactOptional(z.string().min(1).max(100)),
  checkout_link_template: z.exactOptional(webUrl),
  // Facebook's, which reads the same feeds; Google passes over what it does not know.
  quantity_to_sell_on_facebook: z.exactOptional(z.string().regex(/^\d+$/)),
})

/** An item of a merchant feed by Google's names. */
export interface GoogleItem {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly link: string
  readonly image_link: string
  readonly availability: 'in_stock' | 'out_of_stock' | 'preorder' | 'backorder'
  readonly price: string
  readonly sale_price?: string
  readonly sale_price_effective_date?: string
  readonly brand: string
  readonly condition: 'new' | 'refurbished' | 'used'
  readonly product_type: string
  readonly item_group_id?: string
  readonly color?: string
  readonly size?: string
  readonly checkout_link_template?: string
  readonly quantity_to_sell_on_facebook?: string
}
