/**
 * The language of the till: what the snippet says, else what is said around the script, else the page, else the browser.
 * Written as BCP 47 wants it; anything that is no language is English.
 */
export function languageOf(said: string | undefined, script: Element | null): string {
  const wish =
    said ||
    script?.closest('[lang]')?.getAttribute('lang') ||
    document.documentElement.lang ||
    navigator.language
  try {
    return Intl.getCanonicalLocales(wish.replace(/_/g, '-'))[0] ?? 'en'
  } catch {
    return 'en'
  }
}

/** The way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur|yi|ps|sd|ug|ckb|dv)\b/.test(language) ? 'rtl' : 'ltr'
}
