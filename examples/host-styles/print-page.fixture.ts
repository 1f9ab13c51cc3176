const link = (handle: string) => `<a href="https://saltmarsh.example/${handle}">${handle}</a>`

/** A page with each widget that shows what it sells; the words on the button are its author's. */
export function printPage(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Print</title><link rel="icon" href="data:,">
    <script async src="/till/till.js" data-merchant="memory:demo" data-images="/pictures/{handle}.svg"></script></head>
    <body><h1>On paper</h1><till-product handle="linen-apron">${link('linen-apron')}</till-product>
    <p>Get <till-buy handle="enamel-mug" label="this one">${link('enamel-mug')}</till-buy> and read on.</p>
    <till-shelf limit="4">${link('all')}</till-shelf></body></html>`
}
