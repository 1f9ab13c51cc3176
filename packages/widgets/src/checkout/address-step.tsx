import type { PostalAddress } from '@tillkit/core'
import type { InputHTMLAttributes, VNode } from 'preact'
import { type AddressField, addressFormat } from './address-formats.ts'
import { countriesOf } from './country-names.ts'
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
const nameOf = (letter: Letter) => fields[letter][0]
const beyondFormat: readonly Letter[] = ['C', 'S', 'Z', 'P']

/** Where the parcel goes: the country first, then that country's fields in its order. */
export function AddressStep({ form }: StepProps): VNode {
  const { model, language, say } = form
  const asked = form.asked.value
  const codes = model.countries.value
  const { destination } = model.draft.value
  const country = destination.address_country ?? ''
  const { words, digits } = addressFormat(country)
  const countries = countriesOf(codes, language)

  const field = (letter: Letter) => {
    const [name, autocomplete] = fields[letter]
    const isPhone = letter === 'P'
    let keyboard: InputHTMLAttributes<HTMLInputElement> = isPhone ? { type: 'tel', inputMode: 'tel' } : {}
    if (name === 'postal_code')
      keyboard = digits ? { inputMode: 'numeric' } : { autocapitalize: 'characters' }
    return (
      <Field
        key={name}
        form={form}
        name={name}
        label={say(words[name] || name)}
        why={isPhone ? say('phone_why') : undefined}
        optional={/[Bz]/.test(letter) && !asked.has(name)}
        value={destination[name]}
        input={{ autocomplete, ...keyboard }}
      />
    )
  }
  return (
    <>
      <Field form={form} name="address_country" label={say('address_country')} value={country}>
        {!country && <option value="">{say('choose')}</option>}
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Field>
      {country &&
        rowsOf(country, asked).map(row => (
          <div key={row.join('')} class="row">
            {row.map(field)}
          </div>
        ))}
    </>
  )
}

/** The address as it is sent: what the country's fields hold, not what an other country's held before. */
export function addressOf(destination: PostalAddress, asked: ReadonlySet<string>): PostalAddress {
  const { address_country = '' } = destination
  const names = rowsOf(address_country, asked).flat().map(nameOf)
  const filled = names.flatMap(name => {
    const value = destination[name]?.trim()
    return value ? [[name, value] as const] : []
  })
  return { address_country, ...Object.fromEntries(filled) }
}

/** An address in its country's order, a text for each row; empty where nothing is known. */
export function addressLines(place: PostalAddress): readonly string[] {
  const { rows } = addressFormat(place.address_country ?? '')
  return rows.map(row => row.flatMap(letter => place[nameOf(letter)] || []).join(' '))
}

/** The country's rows, and one for each further field that the merchant asked for. */
function rowsOf(country: string, asked: ReadonlySet<string>): readonly (readonly Letter[])[] {
  const { rows } = addressFormat(country)
  const drawn = rows.flat().map(nameOf)
  const extra = beyondFormat.filter(letter => asked.has(nameOf(letter)) && !drawn.includes(nameOf(letter)))
  return [...rows, ...extra.map(letter => [letter])]
}
