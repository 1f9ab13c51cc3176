import { z } from 'zod'
import type { PostalAddress } from './postal-address.ts'

/** @see UCP 2026-04-08 `types/postal_address.json` */
export const postalAddressSchema: z.ZodType<PostalAddress> = z.looseObject({
  first_name: z.exactOptional(z.string()),
  last_name: z.exactOptional(z.string()),
  street_address: z.exactOptional(z.string()),
  extended_address: z.exactOptional(z.string()),
  address_locality: z.exactOptional(z.string()),
  address_region: z.exactOptional(z.string()),
  postal_code: z.exactOptional(z.string()),
  address_country: z.exactOptional(z.string()),
  phone_number: z.exactOptional(z.string()),
})
