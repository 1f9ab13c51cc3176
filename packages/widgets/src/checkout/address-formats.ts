/**
 * A field of an address: `A` street, `B` what goes with it, `C` city, `S` region, `Z` postal code, `z` the same where many
 * do without, `F` first and `L` last name.
 */
export type AddressField = 'A' | 'B' | 'C' | 'S' | 'Z' | 'z' | 'F' | 'L'

/** How addresses are written in one country. */
export interface AddressFormat {
  /** Fields of one row each, in the country's order. */
  readonly rows: readonly (readonly AddressField[])[]
  /** What the country calls a field, by its name: a key of the room `checkout`. Else the field's name is the key. */
  readonly words: Readonly<Record<string, string>>
  /** The postal code has digits only. */
  readonly digits: boolean
}

/**
 * Countries by how their addresses are written: rows, the word for the postal code, the word for the region. A region is
 * there only where a parcel needs it. Compiled for this project from what postal services ask for.
 */
const formats =
  `AT AX BE BG CH CY CZ DE DK EE FI FO FR GF GL GP GR HR IS LI LT LU MC MK MQ NC NL NO PF PL PM PT RE RO RS SE SI SJ SK SM TN MA VA WF YT|A B ZC
GB GG IM JE NZ|A B CZ|postcode
LV MT UA ZA|A B CZ
PR GU VI AS MP FM MH PW|A B CZ|zip
US|A B C SZ|zip|state
AU|A B C SZ|postcode|state
CA TH ID|A B C SZ||province
IN|A B CZ S|pin|state
BR|Z A B CS|cep|state
MX|A B ZC S||state
MY|A B ZC S|postcode|state
IT ES AR TR|A B ZC S||province
RU|A B CS Z
JP|ZS C A B||prefecture
CN KR|ZS C A B||province
TW|ZS C A B||county
HU|ZC A B
IE|A B C Sz|eircode|county
KY|A B SZ||island
SG|A B Z
AE|A B S||emirate
CO|A B CS||department
CL PE|A B CS
NG VE|A B CS||state
EG VN|A B CS||province
JM|A B CS||parish
AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM DJ DM ER FJ GD GH GM GQ GY HK KI KM KN KP ML MO MR MW NR NU QA RW SB SC SL SR ST SY TD TG TK TL TO TT TV UG VU WS YE ZW|A B C`
    .split('\n')
    .map(line => line.split('|'))

const familyFirst = 'CN HU JP KR TW VN'
const digitsOnly =
  'AT AU BE BG CH CN CY DE DK EE ES FI FR HR HU ID IN IT KR LI MA ME MK MX MY NO NZ PH RO RS RU SG SI TH TN TR UA US ZA'

/** The format of a country; of one that is not listed, one that asks for nothing it may not have. */
export function addressFormat(country: string): AddressFormat {
  const isIn = (countries = '') => country !== '' && countries.includes(country)
  const [, rows = 'A B zC', postal_code = '', address_region = ''] =
    formats.find(([countries]) => isIn(countries)) ?? []
  return {
    rows: parseRows(`${isIn(familyFirst) ? 'LF' : 'FL'} ${rows}`),
    words: { postal_code, address_region, address_locality: country === 'HK' ? 'district' : '' },
    digits: isIn(digitsOnly),
  }
}

function parseRows(rows: string): AddressField[][] {
  return rows.split(' ').map(row => [...row] as AddressField[])
}
