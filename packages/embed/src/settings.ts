/** What an element says, by name. */
export type Settings = Readonly<Record<string, string>>

/**
 * The settings of an element: JSON inside it, then its `data-*` without the prefix, then, unless it is a `<script>`, its
 * other attributes. Nothing outside the element is read, so that no other markup of the page can choose a merchant.
 * Throws where the JSON is broken.
 */
export function settingsOf(element: Element): Settings {
  const settings: Record<string, string> = Object.create(null)
  const own = element.tagName !== 'SCRIPT'
  const json = own && element.querySelector(':scope>script[type="application/json"]')?.textContent
  const parsed: Record<string, unknown> = json ? JSON.parse(json) : {}
  for (const name in parsed) {
    const value = parsed[name]
    if (value || value === 0) settings[name] = value === true ? '' : [value].flat().join(' ')
  }
  for (const { name, value } of element.attributes) {
    if (name.startsWith('data-')) settings[name.slice(5)] ??= value
    else if (own) settings[name] = value
  }
  return settings
}
