/**
 * One who waits. The next to be called is the smallest (order, pair, r), compared in turn: `order` is the time of
 * taking less the credit (ms); `pair` the ticket's own number, or that of the ticket it was put behind; `r` tells
 * those behind the same ticket apart.
 */
export interface Place {
  readonly ticketId: string
  readonly order: number
  readonly pair: number
  readonly r: number
}

/** Which of two stands nearer to the front: negative when `a` does. */
export function comparePlaces(a: Place, b: Place): number {
  return a.order - b.order || a.pair - b.pair || a.r - b.r || compareText(a.ticketId, b.ticketId)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The waiting of one queue, in the order in which they will be called. Forks like a Table; joining at the end stays cheap. */
export class Line {
  private places: Place[] = []
  /** In a fork that only had tickets join at the end, `places` holds just those; `whole` says it holds everyone. */
  private whole: boolean

  constructor(private readonly base?: Line) {
    this.whole = base === undefined
  }

  get length(): number {
    return this.whole ? this.places.length : this.baseLength() + this.places.length
  }

  /** The one at `index`, counted from the front. */
  at(index: number): Place | undefined {
    if (this.whole) return this.places[index]
    const before = this.baseLength()
    return index < before ? this.base?.at(index) : this.places[index - before]
  }

  /** How many stand before this place: its index when it waits here. */
  indexOf(place: Place): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const there = this.at(middle)
      if (there !== undefined && comparePlaces(there, place) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  join(place: Place): void {
    const last = this.at(this.length - 1)
    if (last === undefined || comparePlaces(last, place) < 0) this.places.push(place)
    else this.all().splice(this.indexOf(place), 0, place)
  }

  leave(place: Place): void {
    const places = this.all()
    const index = this.indexOf(place)
    if (places[index]?.ticketId !== place.ticketId) return
    // The first leaves most often, and without moving the others.
    if (index === 0) places.shift()
    else places.splice(index, 1)
  }

  *[Symbol.iterator](): Generator<Place> {
    if (!this.whole && this.base !== undefined) yield* this.base
    yield* this.places
  }

  /** One of its own, that nothing which happens to this one changes. */
  copy(): Line {
    const copy = new Line()
    copy.places = [...this]
    return copy
  }

  fork(): Line {
    return new Line(this)
  }

  merge(): void {
    if (this.base === undefined) return
    if (this.whole) this.base.replace(this.places)
    else this.base.all().push(...this.places)
    this.places = []
    this.whole = false
  }

  private baseLength(): number {
    return this.base?.length ?? 0
  }

  private all(): Place[] {
    if (!this.whole) {
      this.places = this.together()
      this.whole = true
    }
    return this.places
  }

  /** Everyone in one array: to be read only, since it may be the base's own. */
  private together(): Place[] {
    return this.whole || this.base === undefined ? this.places : this.base.together().concat(this.places)
  }

  private replace(places: Place[]): void {
    this.places = places
    this.whole = true
  }
}
