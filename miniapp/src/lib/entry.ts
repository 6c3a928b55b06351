/** What a page was opened for. */
export interface Entry {
  venueId?: string
  hallId?: string
  queueId?: string
  /** Of a hall's matter: its queue is another every day. */
  prefix?: string
  ticketId?: string
  claim?: string
  /** What the screen of a venue shows: whoever scans it is there. */
  arrive?: string
  /** What the code at the door of an opening room stands for. */
  room?: string
}

/** A page's own path, as codes of WeChat's and older links have it; or the path of a plain link, with which WeChat's rule for them is matched. */
const LINK =
  /(?:pages\/(?:home|take|ticket|session|hall|arrive|room)\/index|\/t\/(?:take|ticket|session|hall|arrive|room))\?([^#]*)$/

type Params = Readonly<Record<string, string | undefined>>

const names = ['venueId', 'hallId', 'queueId', 'prefix', 'ticketId', 'claim', 'arrive', 'room'] as const
/** The letters of a WeChat code's `scene`, which has room for 32 characters. */
const letters = {
  v: 'venueId',
  h: 'hallId',
  q: 'queueId',
  m: 'prefix',
  t: 'ticketId',
  c: 'claim',
  r: 'room',
} as const

/** The entry out of a page's own parameters, out of the `scene` of a WeChat code, or out of `q`, an ordinary QR code's link. */
export function entryOf(params: Params): Entry {
  const scene = params.scene === undefined ? {} : entryOfScene(decoded(params.scene))
  const link = params.q === undefined ? {} : (entryOfLink(decoded(params.q)) ?? {})
  return { ...link, ...scene, ...plain(params) }
}

/** The entry that a scanned text stands for, or null when it is no code of ours. */
export function entryOfLink(link: string): Entry | null {
  const [, query] = LINK.exec(link) ?? []
  if (query === undefined) return null
  const entry = entryOf(pairsOf(query))
  return Object.keys(entry).length === 0 ? null : entry
}

/** The entry of a code that is told in several ways, by the first that is ours. */
export function firstEntry(ways: readonly string[]): Entry | null {
  for (const way of ways) {
    const entry = entryOfLink(way)
    if (entry !== null) return entry
  }
  return null
}

function entryOfScene(scene: string): Entry {
  const pairs = Object.entries(pairsOf(scene)).flatMap(([letter, value]) =>
    isLetter(letter) ? [[letters[letter], value]] : [],
  )
  return plain(Object.fromEntries(pairs) as Params)
}

function isLetter(letter: string): letter is keyof typeof letters {
  return letter in letters
}

function plain(params: Params): Entry {
  const entry: Entry = {}
  for (const name of names) {
    const value = params[name]
    if (value !== undefined && value !== '') entry[name] = decoded(value)
  }
  return entry
}

function pairsOf(query: string): Record<string, string> {
  return Object.fromEntries(
    query.split('&').map(pair => {
      const at = pair.indexOf('=')
      return at < 0 ? [pair, ''] : [pair.slice(0, at), decoded(pair.slice(at + 1))]
    }),
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
