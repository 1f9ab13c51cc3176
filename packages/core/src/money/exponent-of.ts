/** ISO 4217's exceptions to 2: those of exponent 0, of 3, of 4. */
const exceptions: readonly string[] = [
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  'BHD IQD JOD KWD LYD OMR TND',
  'CLF UYW',
]

/**
 * How many digits of a currency's amount are behind the decimal point: 10 to this power minor units make one.
 * Intl is not asked: CLDR's digits are for display (HUF 0, IQD 0), ISO's are what APIs count in (HUF 2, IQD 3).
 * @returns 2 also for what is no currency
 * @see ISO 4217 list one
 */
export function exponentOf(currency: string): number {
  return [0, 3, 4][exceptions.findIndex(currencies => currencies.split(' ').includes(currency))] ?? 2
}
