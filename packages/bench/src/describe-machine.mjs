import { cpus } from 'node:os'

/** What was measured and on what, as a sentence begins: the build, Node, Chromium, processors and how busy they were. */
export function describeMachine({ build, loads, version }) {
  const load = `${Math.min(...loads).toFixed(0)} to ${Math.max(...loads).toFixed(0)}`
  return `build \`${build}\`. Node ${process.versions.node},${version ? ` Chromium ${version},` : ''} ${cpus().length} cores with a
load of ${load}: above their number, the ratios say more than the milliseconds.`
}
