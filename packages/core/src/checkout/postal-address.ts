/** Where a parcel or a bill goes. @see UCP 2026-04-08 `types/postal_address.json` */
export interface PostalAddress {
  readonly first_name?: string
  readonly last_name?: string
  readonly street_address?: string
  readonly extended_address?: string
  /** City, town. */
  readonly address_locality?: string
  /** State, province, prefecture. */
  readonly address_region?: string
  readonly postal_code?: string
  /** ISO 3166-1 alpha-2, capitals. */
  readonly address_country?: string
  readonly phone_number?: string
}
