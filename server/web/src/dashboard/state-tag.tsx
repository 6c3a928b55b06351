import type { ReactElement, ReactNode } from 'react'

interface Props {
  tone?: 'plain' | 'good' | 'turn' | 'accent'
  children: ReactNode
}

/** A state in a word, on a quiet ground; the colour only helps, the word says it. */
export function StateTag({ tone = 'plain', children }: Props): ReactElement {
  return (
    <span className="state-tag" data-tone={tone}>
      {children}
    </span>
  )
}
