import type { ReactElement, ReactNode } from 'react'
import { useSay } from '../lib/text'
import { allPassed } from './step'
import type { Step } from './step'
import { StepList } from './step-list'
import { texts } from './texts'

interface Props {
  steps: readonly Step[]
  /** What a good result means, in a sentence. */
  meaning: string
  children?: ReactNode
}

/** The result in large words, and each step behind it. */
export function Verdict({ steps, meaning, children }: Props): ReactElement {
  const say = useSay(texts)
  const good = allPassed(steps)
  return (
    <section className="verify-card verdict" data-good={good} role="status">
      <h2>{say(good ? 'good' : 'bad')}</h2>
      <p>{good ? meaning : say('badLead')}</p>
      {children}
      <h3>{say('steps')}</h3>
      <StepList steps={steps} />
    </section>
  )
}
