/**
 * Signs in to the admin API over HTTP, as a merchant's own script would.
 * @param {string} url the admin API's address
 * @param {{ username: string, password: string }} credentials
 * @returns {Promise<(document: string, variables?: object) => Promise<any>>} a call that answers `data` and throws on
 *   GraphQL errors and on Vendure's error results (`errorCode` at the first level)
 */
export async function connectAdmin(url, credentials) {
  let token = ''
  async function admin(document, variables = {}) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query: document, variables }),
    })
    token = response.headers.get('vendure-auth-token') ?? token
    const { data, errors } = await response.json()
    if (errors) throw new Error(`admin API: ${errors.map(error => error.message).join('; ')}\n${document}`)
    for (const [field, value] of Object.entries(data)) {
      if (value?.errorCode)
        throw new Error(`admin API: ${field} answered ${value.errorCode}: ${value.message}`)
    }
    return data
  }
  await admin(
    `mutation ($username: String!, $password: String!) {
      login(username: $username, password: $password) { ... on ErrorResult { errorCode message } }
    }`,
    credentials,
  )
  return admin
}
