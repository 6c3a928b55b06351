import { Form } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../texts'
import type { Draft } from './session-draft'

/** All that was typed, to be read once more before it is published and fixed. */
export function SessionCheck(): ReactElement {
  const say = useText()
  const form = Form.useFormInstance<Draft>()
  // Every change of the form draws this anew.
  Form.useWatch((all: Draft) => all, { form, preserve: true })
  const typed = form.getFieldsValue(true) as Draft // given as any; the fields are those of the form
  const { policy } = typed
  const lines = [
    [say('sessionForm.projectName'), typed.projectName],
    [say('sessionForm.projectCode'), typed.projectCode],
    [say('sessionForm.tenderer'), typed.tenderer],
    [say('sessionForm.openingRoom'), typed.openingRoom],
    [say('sessionForm.takingOpensAt'), typed.takingOpensAt?.format('YYYY-MM-DD HH:mm')],
    [say('sessionForm.deadline'), typed.deadline?.format('YYYY-MM-DD HH:mm')],
    [say('sessionForm.takingClosesAt'), (typed.takingClosesAt ?? typed.deadline)?.format('YYYY-MM-DD HH:mm')],
    [say('sessionForm.lots'), typed.lots?.map(lot => `${lot.code} ${lot.name}`).join('; ')],
    [say('sessionForm.counters'), typed.counters?.map(({ name }) => name).join('; ')],
    [say('sessionForm.visibility'), policy && say(`visibility.${policy.visibility}`)],
    [
      say('sessionForm.numbering'),
      policy && say(`numbering.${policy.visibility === 'sealed' ? 'opaque' : policy.numbering}`),
    ],
    [
      say('sessionForm.access'),
      policy && say(policy.access === 'invited' ? 'sessionForm.accessInvited' : 'sessionForm.accessOpen'),
    ],
    [say('sessionForm.order'), policy && say(`order.${policy.order}`)],
    [say('sessionForm.recallLimit'), policy?.recallLimit],
    [say('sessionForm.requeueAfter'), policy?.requeueAfter],
    [say('sessionForm.returnWithin'), policy?.returnWithin],
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
