/** WooCommerce's fields of an address → UCP's. */
export const addressFields = {
  first_name: 'first_name',
  last_name: 'last_name',
  address_1: 'street_address',
  address_2: 'extended_address',
  city: 'address_locality',
  state: 'address_region',
  postcode: 'postal_code',
  country: 'address_country',
  phone: 'phone_number',
} as const
