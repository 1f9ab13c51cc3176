/** What an element says, by name. */
export type Settings = Readonly<Record<string, string>>

/**
 * The settings of an element: its attributes, `data-*` also without the prefix, and JSON inside it. Of a `<script>` only
 * `data-*` count. Nothing outside the element is read, so that no other markup of the page can choose a merchant.
 */
export function settingsOf(element: Element): Settings {
  const settings: Record<string, string> = Object.create(null)
  const own = element.localName !== 'script'
  const json = own && element.querySelector(':scope>script[type="application/json"]')
  for (const [name, value] of Object.entries(json ? parsed(json) : {})) {
    if (value || value === 0) settings[name] = value === true ? '' : [value].flat().join(' ')
  }
  // By name: an engine keeps an object for each attribute that is read otherwise.
  for (const name of element.getAttributeNames()) {
    const short = /^data-(.+)/.exec(name)?.[1]
    if (short ? !own || !element.hasAttribute(short) : own)
      settings[short ?? name] = element.getAttribute(name) ?? ''
  }
  return settings
}

/** Broken JSON says nothing; the author is told by the chunk for authors. */
function parsed({ textContent }: Element): object {
  try {
    return Object(JSON.parse(textContent ?? ''))
  } catch {
    return {}
  }
}
