/** Under what a page is read: with nothing that would stop what runs, or with what reports each attempt. */
export const policies: Readonly<Record<string, string>> = {
  'without a policy': '',
  'with Trusted Types and no policy of theirs': `<meta http-equiv="content-security-policy" content="script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'">`,
}

const merchant = (name: string) =>
  `merchant="ucp:https://tea.example" name="${attribute(name)}" countries="DE"`

/** A text as the value of an attribute in HTML. */
export function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

/** A page around what its author wrote. All that is written is near the screen. */
export function hostilePage(policy: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${policy}<title>Article</title>
    <link rel="icon" href="/pictures/till.svg"><link rel="stylesheet" href="/near.css">
    <script async src="/till/till.js" data-debug></script></head><body>
    <till-store ${merchant('Tea & Co')}></till-store><till-cart></till-cart>${body}</body></html>`
}

/** Puts all cards on one another, so that all are near the screen at once. */
export const nearCss =
  'till-product,till-buy,[data-till]{position:absolute!important;inset:60px auto auto 0;width:300px}till-cart{position:relative;z-index:9}'

/** A card for each product. */
export function cards(handles: readonly string[]): string {
  return handles
    .map(
      handle =>
        `<till-product handle="${handle}" description buy-now><a href="https://tea.example/">${handle}</a></till-product>`,
    )
    .join('')
}

/** Widgets whose author wrote the texts, in each of the ways to write a setting. */
export function authored(texts: readonly string[]): string {
  return texts
    .map((text, at) => {
      const value = attribute(text)
      const json = JSON.stringify({ handle: 'morning-tea', label: text, face: text, [text]: text })
      const buttons = [
        `<till-buy handle="morning-tea" label="${value}" action="${value}"></till-buy>`,
        `<div data-till="buy" data-handle="morning-tea" data-label="${value}" data-face="${value}"></div>`,
        `<till-buy><script type="application/json">${json.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--')}</script></till-buy>`,
      ]
      return `<till-product handle="morning-tea" variant="${value}" face="${value}" density="${value}" layout="${value}"></till-product>
      ${buttons[at % 3]}`
    })
    .join('')
}

/** An element whose name would be an address, were it taken for the name of a file. */
export const misnamed =
  '<till-\\\\canary.example\\x data-till="buy" data-handle="morning-tea"></till-\\\\canary.example\\x>'

/** Stores that are called what the texts say, a button of each. */
export function named(texts: readonly string[]): string {
  return texts
    .map(
      (text, at) => `<div><till-store id="${attribute(text)} ${at}" ${merchant(text)}></till-store>
      <till-product store="${attribute(text)} ${at}" handle="morning-tea"></till-product></div>`,
    )
    .join('')
}
