import { usualClose } from '@paihao/shared/rules/opening'
import { Form } from 'antd'
import type { ReactElement } from 'react'
import { dayAndTime } from '../../lib/shanghai-time'
import { useText } from '../texts'
import type { Draft } from './session-draft'
import { instantOf } from './session-input'

/** When taking closes, said or not. */
function closeIn({ takingClosesAt, takingOpensAt, deadline, policy }: Draft): string | undefined {
  if (takingClosesAt) return takingClosesAt.format('YYYY-MM-DD HH:mm')
  if (!takingOpensAt || !deadline) return undefined
  const [opens, ends] = [takingOpensAt, deadline].map(picked => Date.parse(instantOf(picked)))
  const times = { takingOpensAt: opens ?? NaN, deadline: ends ?? NaN }
  return dayAndTime(usualClose(policy?.order ?? 'arrival', times, Date.now()))
}

/** All that was typed, to be read once more before it is published and fixed. */
export function SessionCheck(): ReactElement {
  const say = useText()
  const form = Form.useFormInstance<Draft>()
  // Every change of the form draws this anew.
  Form.useWatch((all: Draft) => all, { form, preserve: true })
  const typed = form.getFieldsValue(true) as Draft // given as any; the fields are those of the form
  const { policy } = typed
  const yesOrNo = (is: boolean): string => say(is ? 'wizard.yes' : 'wizard.no')
  const lines = [
    [say('sessionForm.projectName'), typed.projectName],
    [say('sessionForm.projectCode'), typed.projectCode],
    [say('sessionForm.tenderer'), typed.tenderer],
    [say('sessionForm.openingRoom'), typed.openingRoom],
    [say('sessionForm.takingOpensAt'), typed.takingOpensAt?.format('YYYY-MM-DD HH:mm')],
    [say('sessionForm.deadline'), typed.deadline?.format('YYYY-MM-DD HH:mm')],
    [say('sessionForm.takingClosesAt'), closeIn(typed)],
    [say('sessionForm.lots'), typed.lots?.map(lot => `${lot.code} ${lot.name}`).join(' · ')],
    [say('sessionForm.counters'), typed.counters?.map(({ name }) => name).join(' · ')],
    [say('sessionForm.visibility'), policy && say(`visibility.${policy.visibility}`)],
    [
      say('sessionForm.numbering'),
      policy && say(`numbering.${policy.visibility === 'sealed' ? 'opaque' : policy.numbering}`),
    ],
    [
      say('sessionForm.names'),
      policy &&
        say(policy.names === 'afterDeadline' ? 'sessionForm.namesAfterDeadline' : 'sessionForm.namesNever'),
    ],
    [
      say('sessionForm.access'),
      policy && say(policy.access === 'invited' ? 'sessionForm.accessInvited' : 'sessionForm.accessOpen'),
    ],
    [say('sessionForm.order'), policy && say(`order.${policy.order}`)],
    [say('sessionForm.recallLimit'), policy?.recallLimit],
    [say('sessionForm.recallInterval'), policy?.recallInterval],
    [say('sessionForm.requeueAfter'), policy?.requeueAfter],
    [say('sessionForm.returnWithin'), policy?.returnWithin],
    [say('sessionForm.arrivalRequired'), policy && yesOrNo(policy.arrivalRequired)],
    [say('sessionForm.guests'), policy && yesOrNo(policy.guests)],
  ] as const
  return (
    <section className="card session-check">
      <h2>{say('wizard.check')}</h2>
      <p className="soft">{say('sessions.publishConfirm')}</p>
      <dl>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? '—'}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
