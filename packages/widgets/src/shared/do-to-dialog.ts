/**
 * Opens or closes a dialog as the browser does, also where the page has taken that away or put its own in the place of it:
 * then by an empty frame, whose built-ins nobody has touched. Looked at each time, as pages do it at any time, and not on the
 * dialog, which is the page's also where this runs in a clean realm.
 */
export function doToDialog(dialog: HTMLDialogElement | null, act: 'showModal' | 'close'): void {
  if (!dialog) return
  const { [act]: own } = HTMLDialogElement.prototype
  if (/\[native code]/.test(`${own}`)) own.call(dialog)
  else {
    const frame = document.createElement('iframe')
    document.documentElement.append(frame)
    const { prototype } = ((frame.contentWindow ?? window) as typeof window).HTMLDialogElement
    prototype[act].call(dialog)
    frame.remove()
  }
}
