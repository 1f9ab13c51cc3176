/** A quiet picture for a product that does not exist: a vessel on a ground, both of a hue that its handle gives. */
export function drawPicture(handle) {
  let seed = 7
  for (const letter of handle) seed = (seed * 31 + letter.charCodeAt(0)) % 9973
  const hue = seed % 360
  const width = 120 + (seed % 90)
  const height = 150 + (seed % 130)
  const left = 200 - width / 2
  const top = 380 - height
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="500" viewBox="0 0 400 500">
<rect width="400" height="500" fill="hsl(${hue} 22% 90%)"/>
<rect y="380" width="400" height="120" fill="hsl(${hue} 18% 84%)"/>
<ellipse cx="200" cy="384" rx="${width * 0.62}" ry="14" fill="hsl(${hue} 20% 72%)"/>
<path d="M${left} ${top}h${width}l-${width * 0.12} ${height - 20}q-2 20-22 20h-${width * 0.76 - 44}q-20 0-22-20z" fill="hsl(${hue} 30% 46%)"/>
<ellipse cx="200" cy="${top}" rx="${width / 2}" ry="14" fill="hsl(${hue} 34% 36%)"/>
</svg>
`
}
