import type { ReactElement } from 'react'
import { useSay } from '../lib/text'
import type { Step } from './step'
import { texts } from './texts'

/** What was checked, step by step. */
export function StepList({ steps }: { steps: readonly Step[] }): ReactElement {
  const say = useSay(texts)
  return (
    <ol>
      {steps.map(({ text, result }) => (
        <li key={text} data-result={result}>
          <span>{say(text)}</span>
          <b>{say(result)}</b>
        </li>
      ))}
    </ol>
  )
}
