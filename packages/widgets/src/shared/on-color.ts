/**
 * Takes back an author's `--till-on-accent` that cannot be read on the accent (under 4.5:1, WCAG 1.4.3): the till's own
 * choice, which always passes, is drawn instead. Call it with the root element once it is on the page.
 */
export function checkOnColor(root: HTMLElement): void {
  const accent = toLuminance(root, '--_accent')
  const on = toLuminance(root, '--_on')
  if (accent === undefined || on === undefined) return
  const contrast = (Math.max(accent, on) + 0.05) / (Math.min(accent, on) + 0.05)
  if (contrast < 4.5) root.style.setProperty('--_on', accent < 0.179 ? '#fff' : '#000')
}

/** Relative luminance of a color property. `color-mix` makes any color a plain `color(srgb r g b)`. */
function toLuminance(root: HTMLElement, name: string): number | undefined {
  root.style.setProperty('outline-color', `color-mix(in srgb, var(${name}), var(${name}))`)
  const parts = /srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)/.exec(getComputedStyle(root).outlineColor)
  root.style.removeProperty('outline-color')
  if (!parts) return
  const [r = 0, g = 0, b = 0] = parts.slice(1).map(part => {
    const channel = Number(part)
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
