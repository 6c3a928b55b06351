import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { ReactElement, ReactNode } from 'react'

interface Props<T> {
  items: readonly T[]
  /** px; every row has this height, so that the place of each is known without drawing it. */
  rowHeight: number
  keyOf: (item: T) => string
  /** The row that is to be seen; -1: none in particular. */
  shownIndex: number
  children: (item: T, index: number) => ReactNode
}

/** A list of any length of which only the rows in sight are in the document. */
export function VirtualRows<T>({ items, rowHeight, keyOf, shownIndex, children }: Props<T>): ReactElement {
  const frame = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: index => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
    overscan: 4,
  })
  const { scrollToIndex } = rows
  useEffect(() => {
    if (shownIndex >= 0) scrollToIndex(shownIndex)
  }, [shownIndex, scrollToIndex])
  return (
    <div className="virtual" ref={frame}>
      <ol style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start, size }) => {
          const item = items[index]
          return (
            item !== undefined && (
              <li
                key={key}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                style={{ height: size, transform: `translateY(${start}px)` }}
              >
                {children(item, index)}
              </li>
            )
          )
        })}
      </ol>
    </div>
  )
}
