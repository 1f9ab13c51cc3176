import pg from 'pg'

/**
 * Gives a product of a running Medusa a picture, by its admin API: the seeded shops have none.
 * @param {{ url: string, email: string, password: string }} shop as `examples/medusa-shop/start.mjs` prints it
 * @param {{ handle: string, picture: string }} what `picture` is an absolute address
 */
export async function hangAtMedusa({ url, email, password }, { handle, picture }) {
  const ask = async (path, body, token) => {
    const response = await fetch(`${url}/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`Medusa: ${path}: HTTP ${response.status} ${await response.text()}`)
    return response.json()
  }
  const { token } = await ask('auth/user/emailpass', { email, password })
  const { products } = await ask(`admin/products?handle=${handle}&fields=id`, undefined, token)
  await ask(`admin/products/${products[0].id}`, { thumbnail: picture, images: [{ url: picture }] }, token)
}

/**
 * Gives a product of a running EverShop a picture, in its database.
 * @param {{ database: string }} shop as `examples/evershop-shop/start.mjs` prints it
 * @param {{ sku: string, picture: string }} what `picture` is an absolute address
 */
export async function hangAtEvershop({ database }, { sku, picture }) {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  try {
    const whose = '(SELECT product_id FROM product WHERE sku = $1)'
    await client.query(`DELETE FROM product_image WHERE product_image_product_id = ${whose}`, [sku])
    await client.query(
      `INSERT INTO product_image (product_image_product_id, origin_image, is_main) VALUES (${whose}, $2, true)`,
      [sku, picture],
    )
  } finally {
    await client.end()
  }
}
