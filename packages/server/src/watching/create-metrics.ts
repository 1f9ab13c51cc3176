/** The labels of one series, in the order of the metric's `labels`. */
export type LabelValues = readonly string[]

/** Counts that only grow. */
export interface Counter {
  add(labels: LabelValues, by?: number): void
}

/** Durations or sizes, by buckets. */
export interface Histogram {
  observe(labels: LabelValues, value: number): void
}

/** What `/metrics` answers, in Prometheus' text format 0.0.4. Written here because the usual client needs Node. */
export interface Metrics {
  counter(name: string, help: string, labels: readonly string[]): Counter
  histogram(name: string, help: string, labels: readonly string[], bounds: readonly number[]): Histogram
  /** `read` is asked at each scrape: label values → value. */
  gauge(
    name: string,
    help: string,
    labels: readonly string[],
    read: () => readonly (readonly [LabelValues, number])[],
  ): void
  toText(): string
}

/** An empty set of metrics. Names and labels are the caller's to keep few: each combination is a series. */
export function createMetrics(): Metrics {
  const parts: (() => string)[] = []

  function series<T>(create: () => T) {
    const found = new Map<string, { readonly labels: LabelValues; readonly value: T }>()
    const at = (labels: LabelValues): { readonly labels: LabelValues; readonly value: T } => {
      const key = JSON.stringify(labels)
      const known = found.get(key) ?? { labels, value: create() }
      found.set(key, known)
      return known
    }
    return { at, all: () => [...found.values()] }
  }
  const heading = (name: string, help: string, type: string) =>
    `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`

  return {
    counter(name, help, labels) {
      const { at, all } = series(() => ({ count: 0 }))
      parts.push(
        () =>
          heading(name, help, 'counter') +
          all()
            .map(({ labels: values, value }) => line(name, labels, values, value.count))
            .join(''),
      )
      return {
        add(values, by = 1) {
          at(values).value.count += by
        },
      }
    },
    histogram(name, help, labels, bounds) {
      const { at, all } = series(() => ({ counts: bounds.map(() => 0), sum: 0, count: 0 }))
      parts.push(
        () =>
          heading(name, help, 'histogram') +
          all()
            .map(({ labels: values, value: { counts, sum, count } }) =>
              [
                ...bounds.map((bound, index) =>
                  line(`${name}_bucket`, [...labels, 'le'], [...values, String(bound)], counts[index] ?? 0),
                ),
                line(`${name}_bucket`, [...labels, 'le'], [...values, '+Inf'], count),
                line(`${name}_sum`, labels, values, sum),
                line(`${name}_count`, labels, values, count),
              ].join(''),
            )
            .join(''),
      )
      return {
        observe(values, measured) {
          const { value } = at(values)
          value.count += 1
          value.sum += measured
          // Prometheus' buckets hold all that is smaller too.
          for (const [index, bound] of bounds.entries())
            if (measured <= bound) value.counts[index] = (value.counts[index] ?? 0) + 1
        },
      }
    },
    gauge(name, help, labels, read) {
      parts.push(
        () =>
          heading(name, help, 'gauge') +
          read()
            .map(([values, value]) => line(name, labels, values, value))
            .join(''),
      )
    },
    toText: () => parts.map(part => part()).join(''),
  }
}

function line(name: string, labels: readonly string[], values: LabelValues, value: number): string {
  const pairs = labels.map((label, index) => `${label}="${escapeLabel(values[index] ?? '')}"`)
  return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}\n`
}

const escapeLabel = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
