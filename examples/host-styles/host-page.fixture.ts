/**
 * How much space an author holds for a widget, to the edge of its box. What is drawn in it is hidden, so that all that is seen is
 * the host's.
 */
const held = (display: string, width: number, height: number) =>
  [
    'visibility:hidden',
    `display:${display}`,
    `width:${width}px`,
    `height:${height}px`,
    'margin:8px',
    'padding:0',
    'border:0',
    'float:none',
    'vertical-align:top',
  ]
    .map(declaration => `${declaration} !important`)
    .join(';')

/** Without a line: Chromium draws that of a hidden link in `text-combine-upright`. */
const link = (handle: string) =>
  `<a style="text-decoration:none!important" href="https://saltmarsh.example/${handle}">${handle}</a>`

/**
 * An ordinary page of most elements there are, with tills among them; `script` is the address of the till, which may lead to
 * nothing.
 */
export function hostPage(script: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
    <script async src="${script}" data-merchant="memory:demo" data-images="/pictures/{handle}.svg"></script></head>
    <body><header><h1>A workshop by the sea</h1><nav><ul><li><a href="#a">Home</a></li><li><a href="#b">Letters</a></li></ul>
    <till-cart style="${held('inline-block', 60, 48)}"></till-cart></nav></header>
    <main><article><h2>What we drink from</h2><p>Some <em>drink</em> from the <strong>tap</strong>, some from
    <till-buy handle="enamel-mug" style="${held('inline-block', 220, 24)}">${link('mug')}</till-buy> and <code>read on</code>.</p>
    <till-product handle="linen-apron" layout="compact" style="${held('block', 360, 480)}">${link('apron')}</till-product>
    <blockquote>After it, a quotation.</blockquote><ol><li>One</li><li>Two<ul><li>Inner</li></ul></li></ol>
    <table><caption>Sizes</caption><tr><th>S</th><th>M</th></tr><tr><td>1</td><td>2</td></tr></table><hr></article>
    <aside><form><fieldset><legend>Letters</legend><label>Name <input value="Ines"></label>
    <select><option>Weekly</option></select><textarea>Words</textarea><button type="button">Send</button>
    <label><input type="checkbox" checked> Yes</label><progress value="0.4"></progress></fieldset></form>
    <details open><summary>More</summary><p>Of it</p></details><dl><dt>Term</dt><dd>Meaning</dd></dl>
    <div></div><p></p><img alt="A picture" src="/pictures/brass-pen.svg" width="80" height="100"></aside>
    </main><footer><small>The end</small></footer></body></html>`
}
