import type { Buyer, Call, PostalAddress } from '@tillkit/core'
import type { Shop } from './call-shop.ts'
import { parseProvinces } from './checkout.guard.generated.ts'

/** An address in EverShop's words. What is absent is sent empty: an address replaces the one before. */
export async function toAddress(
  shop: Shop,
  address: PostalAddress,
  buyer: Buyer | undefined,
  call: Call,
): Promise<object> {
  const {
    first_name = buyer?.first_name,
    last_name = buyer?.last_name,
    address_country: country = '',
  } = address
  return {
    full_name: [first_name, last_name].filter(Boolean).join(' '),
    address_1: address.street_address ?? '',
    address_2: address.extended_address ?? '',
    city: address.address_locality ?? '',
    province: await toProvince(shop, country, address.address_region, call),
    postcode: address.postal_code ?? '',
    country,
    telephone: address.phone_number ?? buyer?.phone_number ?? '',
  }
}

/**
 * EverShop's code of a province, such as `US-NY` for `NY` or `New York`: by others no zone is found. It asks for one in
 * every country, also where addresses have none: then the country stands for it.
 */
async function toProvince(
  shop: Shop,
  country: string,
  region: string | undefined,
  call: Call,
): Promise<string> {
  if (!region || region.startsWith(`${country}-`)) return region || country
  const query = 'query($c:[String]){provinces(countries:$c){code name}}'
  const { provinces } = parseProvinces(await shop.read(query, { c: [country] }, call)).data
  const wanted = region.toLowerCase()
  const isIt = ({ code, name }: { readonly code: string; readonly name: string }) =>
    [name, code, code.replace(`${country}-`, '')].some(text => text.toLowerCase() === wanted)
  return provinces.find(isIt)?.code ?? region
}
