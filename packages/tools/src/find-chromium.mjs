import { existsSync } from 'node:fs'
import path from 'node:path'
import { isProgram } from './is-program.mjs'
import { inRepository } from './root.mjs'
import { runCommand, runNode } from './run-command.mjs'

/**
 * Where a Chromium or Chrome may be on this system, likeliest first.
 * @param {{ platform: string, env: Record<string, string | undefined> }} machine
 * @returns {string[]} absolute paths, whether they exist or not
 */
export function chromiumPaths({ platform, env }) {
  if (platform === 'win32') {
    const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ]
    return programs.flatMap(program => bases.map(base => path.win32.join(base, ...program.split('/'))))
  }
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    const bases = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])]
    return apps.flatMap(app => bases.map(base => `${base}/${app}.app/Contents/MacOS/${app}`))
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
  const folders = [
    ...(env.PATH ?? '').split(':').filter(Boolean),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
  ]
  return names.flatMap(name => [...new Set(folders)].map(folder => path.posix.join(folder, name)))
}

/**
 * A Chromium to test in: the one in TILLKIT_CHROMIUM, one that is installed, or one that this installs (the
 * distribution's package as root on Debian and Ubuntu, otherwise Playwright's own build).
 * @param {(line: string) => void} [log]
 * @returns {Promise<string>} the path of its program
 * @throws when there is none and none could be installed
 */
export async function findChromium(log = console.log) {
  const told = process.env.TILLKIT_CHROMIUM
  if (told) {
    if (isProgram(told)) return told
    throw new Error(`TILLKIT_CHROMIUM is ${told}, which is not a program`)
  }
  const installed = await installedChromium()
  if (installed) return installed
  log('No Chromium or Chrome found: installing one')
  await installPackage('chromium')
  if (!(await installedChromium()))
    await runNode(inRepository('node_modules/playwright-core/cli.js'), ['install', 'chromium'])
  const fresh = await installedChromium()
  if (fresh) return fresh
  throw new Error(
    'No Chromium could be installed. Install Chrome or Chromium, or set TILLKIT_CHROMIUM to its program',
  )
}

/**
 * The headless shell of Chromium: the same engine without the windows, menus and services around it, so that a visit takes
 * half of the processor's time (decision 0018). Where there is none and none can be installed, what `findChromium` finds.
 * @param {(line: string) => void} [log]
 * @returns {Promise<string>} the path of its program
 * @throws as `findChromium` does
 */
export async function findHeadlessShell(log = console.log) {
  if (process.env.TILLKIT_CHROMIUM) return findChromium(log)
  if (process.platform === 'linux') {
    if (isProgram(debianShell)) return debianShell
    if ((await installPackage(path.basename(debianShell))) && isProgram(debianShell)) return debianShell
  }
  return findChromium(log)
}

const debianShell = '/usr/bin/chromium-headless-shell'

/** As root on Debian and Ubuntu. Whether apt-get was there and said that all went well. */
async function installPackage(name) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await runCommand('apt-get', ['update'], quiet)
  const { code } = await runCommand('apt-get', ['install', '-y', '--no-install-recommends', name], quiet)
  return code === 0
}

async function installedChromium() {
  return (
    chromiumPaths({ platform: process.platform, env: process.env }).find(isProgram) ??
    (await playwrightsOwn())
  )
}

/** Playwright knows where its own build goes, per version and system. */
async function playwrightsOwn() {
  const { chromium } = await import('playwright-core')
  const program = chromium.executablePath()
  return isProgram(program) ? program : undefined
}
