import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What Prometheus asks for. One registry a server, so that tests can have several. */
export interface Metrics {
  /** One answered request: the endpoint's name, its status, and how long (s) it took. */
  request(endpoint: string, status: number, seconds: number): void
  /** A figure that is read when it is asked for. */
  gauge(name: string, help: string, read: () => number): void
  /** Gives the function that counts one more under these labels. */
  counter<Label extends string>(
    name: string,
    help: string,
    labels: readonly Label[],
  ): (labels: Readonly<Record<Label, string>>) => void
  /** Gives the function that notes how long (s) something took. */
  histogram<Label extends string>(
    name: string,
    help: string,
    labels: readonly Label[],
    buckets: readonly number[],
  ): (labels: Readonly<Record<Label, string>>, seconds: number) => void
  /** Called before each reading, for figures that may be shown only from some time on. */
  beforeReading(look: () => Promise<void>): void
  text(): Promise<string>
  readonly contentType: string
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'paihao_http_request_seconds',
    help: 'Time from the first byte to the answer',
    labelNames: ['endpoint', 'status'],
    buckets: [0.005, 0.025, 0.1, 0.5, 2.5],
    registers: [registry],
  })
  const looks: (() => Promise<void>)[] = []
  const children = new Map<string, ReturnType<typeof requests.labels>>()
  return {
    request(endpoint, status, seconds) {
      const name = `${endpoint} ${status}`
      let child = children.get(name)
      if (child === undefined) children.set(name, (child = requests.labels(endpoint, String(status))))
      child.observe(seconds)
    },
    gauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers: [registry],
        collect() {
          this.set(read())
        },
      })
    },
    counter(name, help, labels) {
      const counter = new Counter({ name, help, labelNames: [...labels], registers: [registry] })
      return values => counter.inc({ ...values })
    },
    histogram(name, help, labels, buckets) {
      const options = { name, help, labelNames: [...labels], buckets: [...buckets] }
      const histogram = new Histogram({ ...options, registers: [registry] })
      return (values, seconds) => histogram.observe({ ...values }, seconds)
    },
    beforeReading: look => void looks.push(look),
    async text() {
      for (const look of looks) await look()
      return await registry.metrics()
    },
    contentType: registry.contentType,
  }
}
