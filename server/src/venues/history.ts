import { entryId, eventCount, decodePayload, genesis, link } from '@paihao/shared/proof/chain'
import { createTree, type Tree } from '@paihao/shared/proof/tree'
import { sha256 } from '../digests'
import { LogFault } from './faults'

/** How many of the last events are kept as bytes, for receipts; older ones are read from Redis. */
const KEPT_LINES = 512

/** Events that were linked to a head but are not committed. */
export interface Links {
  readonly lines: string[]
  readonly leaves: Uint8Array[]
}

/** What a server knows of a log's past: its head, the hash chain, and the Merkle tree over its events. */
export interface History {
  readonly head: string
  readonly count: number
  readonly tree: Tree
  /** The hash that the event at `index` is linked to. */
  previousOf(index: number): Uint8Array
  /** The bytes of a recent event. */
  lineAt(index: number): string | undefined
  /** Whether the entry with this id is part of this history. */
  has(id: string): boolean
  /** Links one more line to uncommitted ones. */
  link(links: Links, line: string): void
  /** The id that the entry of these links will have. */
  idOf(links: Links): string
  /** Takes committed links into the history. */
  keep(links: Links): void
  /** Checks an entry that continues this history against its id; gives its links. */
  check(id: string, payload: string): Links
}

export function createHistory(logId: string): History {
  const tree = createTree(sha256)
  const recent: string[] = []
  let head = '0-0'

  const hashAt = (count: number): Uint8Array => (count === 0 ? genesis : tree.leaf(count - 1))
  const idOf = ({ leaves }: Links) => entryId(tree.size + leaves.length, leaves.at(-1) ?? hashAt(tree.size))
  const linkLine = (links: Links, line: string) => {
    links.leaves.push(link(sha256, links.leaves.at(-1) ?? hashAt(tree.size), Buffer.from(line)))
    links.lines.push(line)
  }

  return {
    get head() {
      return head
    },
    get count() {
      return tree.size
    },
    tree,
    previousOf: hashAt,
    lineAt: index => (index >= tree.size - KEPT_LINES ? recent[index % KEPT_LINES] : undefined),
    has(id) {
      const count = eventCount(id)
      return count === 0 ? id === '0-0' : count <= tree.size && entryId(count, hashAt(count)) === id
    },
    link: linkLine,
    idOf,
    keep(links) {
      links.leaves.forEach((leaf, i) => {
        recent[tree.size % KEPT_LINES] = links.lines[i] ?? ''
        tree.append(leaf)
      })
      head = entryId(tree.size, hashAt(tree.size))
    },
    check(id, payload) {
      const { previousId, lines } = decodePayload(payload)
      if (previousId !== head)
        throw new LogFault('forked', logId, `entry ${id} follows ${previousId}, not ${head}`)
      const links: Links = { lines: [], leaves: [] }
      for (const line of lines) linkLine(links, line)
      if (idOf(links) !== id) throw new LogFault('damaged', logId, `entry ${id} has other bytes`)
      return links
    },
  }
}
