/** Writes lines together that come in quick succession: one call to the system for many requests, not one for each. */
export interface LineWriter {
  write(line: string): void
  /** Writes what waits. To be called before the process ends. */
  flush(): void
}

/** Collects lines for at most `waitMs`. */
export function lineWriter(write: (text: string) => void, waitMs = 50): LineWriter {
  let waiting: string[] = []
  let timer: NodeJS.Timeout | undefined
  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    if (waiting.length === 0) return
    const text = `${waiting.join('\n')}\n`
    waiting = []
    write(text)
  }
  return {
    write(line) {
      waiting.push(line)
      timer ??= setTimeout(flush, waitMs)
    },
    flush,
  }
}
