/** The stylesheet of the blog that all contestants stand in. It holds no space for anyone. */
export const blogCss = `body{margin:0 auto;max-width:40em;padding:0 16px;font:17px/1.6 Georgia,serif;color:#222;background:#fff}
h1{font-size:1.7em;line-height:1.2}.meta{color:#666;font-size:.85em}.bought{margin:1em 0}
.card img{display:block;width:100%;height:auto;aspect-ratio:1;max-width:360px}.card button{padding:12px 20px}
cl-add-to-cart{display:inline-block;padding:12px 20px;background:#222;color:#fff}cl-add-to-cart[aria-disabled]{opacity:.4}
.many{display:grid;grid-template-columns:repeat(4,1fr);gap:12px}`

const words =
  'The old mug fell off the shelf in March and I kept meaning to replace it. What follows is what I learned from asking around, reading far too many reviews, and drinking an unreasonable amount of tea out of borrowed ones.'

/** A blog post: two paragraphs, what is sold, two more. `head` and `body` are what a contestant's docs say to paste. */
export function blogPage({ title = 'A mug for the next ten years', head = '', body }) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/blog.css">
${head}</head><body><h1>${title}</h1><p class="meta">By Ada, on a Tuesday</p><p>${words}</p>
<div class="bought">
${body}
</div><p>${words}</p><p>${words}</p></body></html>`
}
