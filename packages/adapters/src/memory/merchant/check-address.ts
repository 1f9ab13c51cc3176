import type { PostalAddress } from '@tillkit/core'
import type { RefusalRecord } from './merchant-records.ts'

const needed = ['last_name', 'street_address', 'address_locality', 'address_country'] as const

/** Countries without postal codes, of those that the demo merchant delivers to. */
const withoutPostalCode = ['AE', 'KW']

/** What is wrong with an address to deliver to; `about` names the field. */
export function addressRefusals(address: PostalAddress, countries: readonly string[]): RefusalRecord[] {
  const country = address.address_country ?? ''
  const fields = withoutPostalCode.includes(country) ? needed : ([...needed, 'postal_code'] as const)
  const empty = fields.filter(field => !address[field]?.trim())
  return [
    ...empty.map(field => ({ why: 'empty_field', about: `destination.${field}` })),
    ...(country && !countries.includes(country)
      ? [{ why: 'too_far', about: 'destination.address_country' }]
      : []),
  ]
}
