import type { ReactElement } from 'react'
import { dayAndTime, exactTime } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import { Named } from '../parts/named'
import type { OpeningLine, OpeningRecord } from './opening-record'
import { openingTexts } from './texts'

interface Props {
  record: OpeningRecord
  /** The companies by number, where the session's policy has the server show them. The record itself holds none. */
  names: ReadonlyMap<string, string>
}

/** What the public record says of a session and its bids: every version of it, by number and time. */
export function OpeningReport({ record, names }: Props): ReactElement {
  const say = useSay(openingTexts)
  const { project, openingRoom, deadline, calledOff, objections, lots } = record
  return (
    <section className="verify-card">
      <h2>{say('report.title')}</h2>
      <p>
        <strong>
          <Named>{project}</Named>
        </strong>
        <br />
        <Named>{openingRoom}</Named> · {say('report.deadline', { time: dayAndTime(deadline) })}
      </p>
      {calledOff !== null && (
        <p className="verify-called-off" role="note">
          {say('report.calledOff', { time: exactTime(calledOff.at), reason: calledOff.reason })}
        </p>
      )}
      <p>{say(names.size === 0 ? 'report.lead' : 'report.leadNamed')}</p>
      {lots.map(({ name, lines }) => (
        <div key={name} className="verify-lot">
          <h3>
            <Named>{name}</Named>
          </h3>
          {lines.length === 0 && <p>{say('report.none')}</p>}
          <ol>
            {lines.map(line => (
              <li key={`${line.label} ${line.at} ${line.kind}`}>
                <time>{exactTime(line.at)}</time> <strong>{line.label}</strong>{' '}
                {names.has(line.label) && (
                  <span>
                    <Named>{names.get(line.label) ?? ''}</Named> ·{' '}
                  </span>
                )}
                <LineWords line={line} />
              </li>
            ))}
          </ol>
        </div>
      ))}
      {objections.length > 0 && (
        <div className="verify-lot">
          <h3>{say('objections.title')}</h3>
          <ol>
            {objections.map(({ label, at, answeredAt }) => (
              <li key={`${label} ${at}`}>
                <time>{exactTime(at)}</time> <strong>{label}</strong>{' '}
                {answeredAt === null
                  ? say('report.unanswered')
                  : say('report.answered', { time: exactTime(answeredAt) })}
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  )
}

function LineWords({ line }: { line: OpeningLine }): ReactElement {
  const say = useSay(openingTexts)
  const { kind, accepted, seal, copies, deliveredAt, absence, reason } = line
  const what =
    kind === 'absent'
      ? say('absence.recorded', { absence: say(`absence.${absence ?? 'other'}`) })
      : kind === 'late'
        ? say('ticket.late')
        : say(`records.${kind}`)
  const words = [
    what,
    deliveredAt === null ? null : say('records.delivered', { time: exactTime(deliveredAt) }),
    accepted === null || kind === 'withdrawn' ? null : say(accepted ? 'report.accepted' : 'report.refused'),
    seal === null || kind === 'withdrawn' ? null : say(`seal.${seal}`),
    copies === null || kind === 'withdrawn' ? null : say('report.copies', { n: copies }),
    reason,
  ]
  return <span>{words.filter(word => word !== null).join(' · ')}</span>
}
