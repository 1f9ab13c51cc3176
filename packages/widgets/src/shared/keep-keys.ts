/**
 * Keeps what is typed into the fields of a shadow root from the page's shortcuts: to a listener outside, the target is no field
 * but the root's host, so that a page with `j` for "next article" would eat the letter.
 */
export function keepKeys(root: ShadowRoot): void {
  for (const act of ['down', 'press', 'up'])
    root.addEventListener(`key${act}`, event => {
      if ((event.target as Element).matches('input,select')) event.stopPropagation()
    })
}
