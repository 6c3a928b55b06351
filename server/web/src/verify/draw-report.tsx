import type { ReactElement } from 'react'
import { useSay } from '../lib/text'
import { Named } from '../parts/named'
import type { DrawResult } from './check-draw'
import { allPassed } from './step'
import { StepList } from './step-list'
import { texts } from './texts'

/** A draw made again on this device: its steps, the order that came out, and the numbers to recompute it anywhere else. */
export function DrawReport({ draw }: { draw: DrawResult }): ReactElement {
  const say = useSay(texts)
  const { steps, lots, commitment, listHash, number, secret, seed } = draw
  const inputs = [
    [say('drawCommitment'), commitment],
    [say('drawListHash'), listHash],
    [say('drawNumber'), number],
    [say('drawSecret'), secret],
    [say('drawSeed'), seed],
  ] as const
  return (
    <section className="verify-card verdict" data-good={allPassed(steps)}>
      <h2>{say(allPassed(steps) ? 'drawGood' : 'drawBad')}</h2>
      <p>{say('drawLead')}</p>
      <StepList steps={steps} />
      {lots.map(({ name, labels }) => (
        <div key={name}>
          <h3>
            <Named>{say('drawOrder', { lot: name })}</Named>
          </h3>
          {labels.length === 0 ? (
            <p>{say('drawNobody')}</p>
          ) : (
            <ol className="draw-order">
              {labels.map((label, i) => (
                <li key={label}>
                  <small>{i + 1}</small> <strong>{label}</strong>
                </li>
              ))}
            </ol>
          )}
        </div>
      ))}
      <details>
        <summary>{say('details')}</summary>
        <dl className="draw-inputs">
          {inputs.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}
