/** How grave an entry is. */
export type LogLevel = 'info' | 'warn' | 'error'

/** What an entry says beside its event. Never what a shopper entered, an address, a cart's id or a key's secret. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>

/** Writes entries. */
export type Log = (level: LogLevel, event: string, fields?: LogFields) => void

const levels: readonly LogLevel[] = ['info', 'warn', 'error']

/** A log of JSON, a line for each entry: `{"time":…,"level":…,"event":…, …}`. `off` writes errors all the same. */
export function createLog(
  from: 'info' | 'warn' | 'off',
  write: (line: string) => void = console.log,
  now: () => number = Date.now,
): Log {
  const least = from === 'off' ? 'error' : from
  return (level, event, fields) => {
    if (levels.indexOf(level) < levels.indexOf(least)) return
    write(JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...fields }))
  }
}
