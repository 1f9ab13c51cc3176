import { settingsOf } from './settings.ts'

/**
 * The language of the till: what the snippet says, else what is said around the script, else the browser's. Written as
 * BCP 47 wants it; anything that is no language is English.
 */
export function languageOf(script: Element | null): string {
  const around = (script ?? document.documentElement).closest('[lang]')?.getAttribute('lang')
  const wish = (script && settingsOf(script)['language']) || around || navigator.language
  try {
    return Intl.getCanonicalLocales(wish.replace(/_/g, '-'))[0] ?? 'en'
  } catch {
    return 'en'
  }
}
