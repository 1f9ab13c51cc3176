/** No page in its senses gives these names to all objects; what has them is ours alone. */
const sample = { a: [1, 2], b: 'c' }

/**
 * Whether what a page has put in the place of built-ins still does what the till relies on, as polyfills do. Asked where no clean
 * realm can be had: a cart whose sum is wrong, or whose body is text inside text, is worse than the author's link.
 */
export async function isBearable(): Promise<boolean> {
  try {
    for (const _ in {}) return false
    for (const _ in []) return false
    const text = '{"a":[1,2],"b":"c"}'
    const { a } = JSON.parse(text)
    const request = new Request('https://a.example/b?c', { method: 'PUT', body: text, headers: { d: 'e' } })
    return (
      JSON.stringify(sample) === text &&
      a.reduce((sum: number, it: number) => sum + it, 0) === 3 &&
      a.map((it: number) => it * 2).filter((it: number) => it > 2)[0] === 4 &&
      a.indexOf(2) === 1 &&
      a.flatMap((it: number) => [it, it]).length === 4 &&
      Array.from(new Set([...a, 2])).length === 2 &&
      [...new Map(Object.entries(sample)).values()][1] === 'c' &&
      Object.assign(new Error('f'), { name: 'g', toString: () => 'h' }).name === 'g' &&
      'i-j'.replace(/-(.)/, (_, it) => it.toUpperCase()) === 'iJ' &&
      (await Promise.all([request.text(), 1]))[0] === text &&
      request.method === 'PUT' &&
      request.headers.get('d') === 'e' &&
      new URL('/k?l=m', request.url).href === 'https://a.example/k?l=m' &&
      new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' }).format(1.5) === '€1.50' &&
      new Date(0).toISOString().startsWith('1970')
    )
  } catch {
    return false
  }
}
