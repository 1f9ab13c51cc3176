/**
 * A count as the language writes it. A small one in a language with the digits 0 to 9 needs no Intl, whose first number keeps
 * a phone busy for a tenth of a second.
 */
export function countText(count: number, language: string): string {
  return count < 1000 && /^(en|de|es|fr)\b/.test(language) ? `${count}` : count.toLocaleString(language)
}
