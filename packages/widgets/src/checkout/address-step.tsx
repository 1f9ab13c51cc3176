import type { PostalAddress } from '@tillkit/core'
import type { InputHTMLAttributes, VNode } from 'preact'
import { type AddressField, type AddressFormat, addressFormat } from './address-formats.ts'
import { type CountryName, countryNames } from './country-names.ts'
import { Field } from './field.tsx'
import type { StepProps } from './step-props.ts'

/** A field of the format, or `P` for a phone number, which no format has: a merchant may ask for it. */
type Letter = AddressField | 'P'

const fields: Readonly<Record<Letter, readonly [name: keyof PostalAddress, autocomplete: string]>> = {
  F: ['first_name', 'given-name'],
  L: ['last_name', 'family-name'],
  A: ['street_address', 'address-line1'],
  B: ['extended_address', 'address-line2'],
  C: ['address_locality', 'address-level2'],
  S: ['address_region', 'address-level1'],
  z: ['postal_code', 'postal-code'],
  Z: ['postal_code', 'postal-code'],
  P: ['phone_number', 'tel'],
}
const beyondFormat: readonly Letter[] = ['C', 'S', 'Z', 'P']

/** Names of countries are costly to sort; a merchant's list stays the same. */
const named = new WeakMap<readonly string[], readonly CountryName[]>()

/** Where the parcel goes: the country first, then that country's fields in its order. */
export function AddressStep({ form, merchant, language, say }: StepProps): VNode {
  const { model } = form
  const asked = form.asked.value
  const codes = model.countries.value
  const { destination } = model.draft.value
  const country = destination.address_country ?? ''
  const format = addressFormat(country)
  const countries = named.get(codes) ?? countryNames(codes, language)
  named.set(codes, countries)

  const rows = rowsOf(format, asked)

  const field = (letter: Letter) => {
    const [name, autocomplete] = fields[letter]
    const isOptional = /[Bz]/.test(letter) && !asked.has(name)
    return (
      <Field
        key={name}
        form={form}
        name={name}
        label={say(wordOf(letter, format))}
        why={letter === 'P' ? say('phone_why', { merchant }) : undefined}
        optional={isOptional ? say('optional') : undefined}
        value={destination[name] ?? ''}
        onValue={value => form.edit(name, value)}
        input={{ autocomplete, ...keyboard(letter, format) }}
      />
    )
  }
  return (
    <>
      <Field
        form={form}
        name="address_country"
        label={say('country')}
        value={country}
        onValue={value => form.edit('address_country', value)}
      >
        {!country && <option value="">{say('choose')}</option>}
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Field>
      {country &&
        rows.map(row => (
          <div key={row.join('')} class={`row ${row.join('')}`}>
            {row.map(field)}
          </div>
        ))}
    </>
  )
}

/** The address as it is sent: what the country's fields hold, not what an other country's held before. */
export function addressOf(destination: PostalAddress, asked: ReadonlySet<string>): PostalAddress {
  const { address_country = '' } = destination
  const names = rowsOf(addressFormat(address_country), asked)
    .flat()
    .map(letter => fields[letter][0])
  const filled = names.flatMap(name => {
    const value = destination[name]?.trim()
    return value ? [[name, value] as const] : []
  })
  return { address_country, ...Object.fromEntries(filled) }
}

/** The country's rows, and one for each further field that the merchant asked for. */
function rowsOf({ rows }: AddressFormat, asked: ReadonlySet<string>): readonly (readonly Letter[])[] {
  const drawn = new Set(rows.flat().map(letter => fields[letter][0]))
  const extra = beyondFormat.filter(letter => asked.has(fields[letter][0]) && !drawn.has(fields[letter][0]))
  return [...rows, ...extra.map(letter => [letter])]
}

/** The key of a field's label. */
function wordOf(letter: Letter, { labels }: AddressFormat): string {
  if (letter === 'Z' || letter === 'z') return labels.postal || 'postal'
  if (letter === 'S') return labels.region
  if (letter === 'C') return labels.city
  return { F: 'first_name', L: 'last_name', A: 'line1', B: 'line2', P: 'phone' }[letter]
}

function keyboard(letter: Letter, { digits }: AddressFormat): InputHTMLAttributes<HTMLInputElement> {
  if (letter === 'P') return { type: 'tel', inputMode: 'tel' }
  if (letter !== 'Z' && letter !== 'z') return {}
  return digits ? { inputMode: 'numeric' } : { autocapitalize: 'characters' }
}
