/**
 * The origins of a race, each at a loopback address of its own: a browser then keeps a connection for each, as it does where
 * they are different machines. None ends in `.test` or `localhost`, where the till takes its visitor for the page's author.
 */
export const origins = {
  blog: 'blog.example',
  cdn: 'cdn.example',
  pictures: 'pictures.example',
  vendure: 'vendure.example',
  shopify: 'race.myshopify.com',
  token: 'auth.commercelayer.io',
  layer: 'race.commercelayer.io',
  relay: 'relay.example',
}

/** The loopback address of each host. */
export const addressOf = host => `127.0.0.${2 + Object.values(origins).indexOf(host)}`

/** Has Chromium find every origin of the race at this machine. */
export const resolverRules = port =>
  Object.values(origins)
    .map(host => `MAP ${host} ${addressOf(host)}:${port}`)
    .join(',')
