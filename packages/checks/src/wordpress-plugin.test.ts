import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { read, root } from './repository.ts'

const folder = 'packages/hosts/wordpress'
const plugin = read(`${folder}/tillkit/tillkit.php`)
const readme = read(`${folder}/tillkit/readme.txt`)
const hasPhp = spawnSync('php', ['--version']).status === 0

/** What the plugin does, step by step; undefined where there is no PHP to run it, which is said. */
function run(...steps: readonly (readonly [what: string, given: unknown])[]): unknown[] | undefined {
  if (!hasPhp) {
    console.warn('php is not installed here: the WordPress plugin was read and not run')
    return undefined
  }
  const { stdout, stderr, status } = spawnSync('php', [`${folder}/test/run.php`], {
    cwd: root,
    input: JSON.stringify(steps),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr || stdout)
  return JSON.parse(stdout)
}

describe('the WordPress plugin', () => {
  it('has one version, one licence and one least WordPress in both of its files', () => {
    const header = (name: string) => new RegExp(`\\* ${name}: (.+)`).exec(plugin)?.[1]
    const field = (name: string) => new RegExp(`^${name}: (.+)`, 'm').exec(readme)?.[1]
    expect(header('Version')).toBe(field('Stable tag'))
    expect([header('License'), field('License')]).toEqual(['MIT', 'MIT'])
    expect(header('Requires at least')).toBe(field('Requires at least'))
    expect(header('Requires PHP')).toBe(field('Requires PHP'))
  })

  it('is shut to who calls its files by themselves, and asks nobody anything', () => {
    for (const file of ['tillkit', 'uninstall'])
      expect(read(`${folder}/tillkit/${file}.php`)).toMatch(
        /defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/,
      )
    expect(plugin).not.toMatch(
      /wp_remote_|curl_|file_get_contents|eval\(|\$_(GET|POST|REQUEST|SERVER)|wp_enqueue/,
    )
  })

  it('reads an origin from what a merchant types, and nothing from what is none', () => {
    const good = {
      'https://blog.example': 'https://blog.example',
      '  HTTPS://Blog.Example/  ': 'https://blog.example',
      'https://blog.example/a/page?x=1#y': 'https://blog.example',
      'https://blog.example:443': 'https://blog.example',
      'https://blog.example:8443': 'https://blog.example:8443',
      'http://localhost:3000': 'http://localhost:3000',
    }
    const bad = [
      'blog.example',
      'http://blog.example',
      '*',
      'https://*.example',
      'https://user:secret@blog.example',
      'javascript:alert(1)',
      'https://',
      'https://blog',
      'https://blog.example, https://other.example',
      'https://blog.example\r\nX-Injected: 1',
      'null',
      'https://10.0.0.1',
    ]
    const answer = run(['origins', [...Object.keys(good), ...bad]])
    if (answer) expect(answer).toEqual([[...Object.values(good), ...bad.map(() => '')]])
  })

  it('saves the good lines once each, names the others escaped and once, and takes at most 200', () => {
    const typed = 'https://a.example\r\n\r\nhttps://A.example/x\nnot <b>one</b>\nhttps://b.example'
    const many = Array.from({ length: 250 }, (_, at) => `https://s${at}.example`).join('\n')
    const answer = run(
      ['sanitize', typed],
      ['sanitize', many],
      ['sanitize', null],
      ['sanitize', ['https://a.example']],
    )
    if (!answer) return
    const [some, all, nothing, again] = answer as {
      saved: string[]
      errors: { message: string; code: string }[]
    }[]
    expect(some?.saved).toEqual(['https://a.example', 'https://b.example'])
    expect(some?.errors).toHaveLength(1)
    expect(some?.errors[0]?.message).toContain('not &lt;b&gt;one&lt;/b&gt;')
    expect(all?.saved).toHaveLength(200)
    expect(all?.errors.map(({ code }) => code)).toEqual(['too-many'])
    expect([nothing?.saved, again?.saved]).toEqual([[], ['https://a.example']])
  })

  it('opens the Store API to the list, and nothing else', () => {
    const option = ['https://blog.example', 7]
    const at = (route: unknown, saved: unknown = option) => ['allow', { option: saved, route }] as const
    const answer = run(
      at('/wc/store/v1/products'),
      at('/wp/v2/users'),
      at(''),
      at(['/wc/store/']),
      at('/wc/store/v1/cart', 'broken'),
    )
    const shut = ['https://shop.example']
    if (answer) expect(answer).toEqual([[...shut, 'https://blog.example'], shut, shut, shut, shut])
  })

  it('shows its page to who may change settings, with a nonce, the list escaped', () => {
    const option = ['https://a.example', '</textarea><script>']
    const answer = run(['page', { can: true, option }], ['page', { can: false, option }])
    if (!answer) return
    const [shown, hidden] = answer as { html: string; capability: string; setting: Record<string, unknown> }[]
    expect(shown?.capability).toBe('manage_options')
    expect(shown?.html).toContain('<nonce of tillkit>')
    expect(shown?.html).toContain('&lt;/textarea&gt;&lt;script&gt;')
    expect(shown?.html).not.toContain('<script>')
    expect(shown?.setting).toMatchObject({ name: 'tillkit_origins', args: { show_in_rest: false } })
    expect(hidden?.html).toBe('')
  })

  it('takes its option along when it is deleted', () => {
    const answer = run(['uninstall', null])
    if (answer) expect(answer).toEqual([['tillkit_origins']])
  })
})
