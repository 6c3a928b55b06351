import { Alert, Button, Form, Steps } from 'antd'
import type { FormInstance } from 'antd'
import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { useStaff } from '../login/login-context'
import { useText } from '../texts'
import { BeginFrom } from './begin-from'
import { CounterFields, LotFields } from './list-fields'
import { PolicyFields } from './policy-fields'
import { ProjectFields } from './project-fields'
import { SessionCheck } from './session-check'
import { keptDraft } from './session-draft'
import type { Draft } from './session-draft'
import { firstPolicy } from './session-input'
import type { SessionForm } from './session-input'
import { fieldsOf, stepOf, steps } from './session-steps'
import type { Step } from './session-steps'
import './sessions.css'
import { TemplateButton } from './template-button'
import { TimeFields } from './time-fields'
import { useSaving } from './use-saving'

interface Props {
  /** The session or template that this one is begun from, and its name. */
  from: string | null
  earlier: string | null
  /** In the place of another one, with which what had the focus has gone. */
  isAnew: boolean
  draft: Draft | null
  onStartAnew: () => void
}

/** A bid session in five steps. Each is checked before the next; what is typed outlives a reload. */
export function SessionWizard({ from, earlier, isAnew, draft, onStartAnew }: Props): ReactElement {
  const say = useText()
  const { staffId } = useStaff()
  const [form] = Form.useForm<SessionForm>()
  const [step, setStep] = useState<Step>('project')
  // As it was when the form was opened: what is typed from now on is kept too, and is no surprise.
  const [restored] = useState(from === null && draft !== null)
  const kept = keptDraft(staffId)
  const { busy, save, changed } = useSaving(() => kept.set(null))
  const index = steps.indexOf(step)
  // By whatever name the form reports.
  const fields: Pick<FormInstance, 'focusField' | 'getFieldError'> = form
  const shown = useRef<HTMLDivElement>(null)
  const seen = useRef(isAnew ? null : step)
  // The Tab key, and a screen reader, go on in the fields of the new step; the key pressed stands behind them.
  useLayoutEffect(() => {
    if (seen.current === step) return
    seen.current = step
    shown.current?.focus({ preventScroll: true })
    // A step higher than the window would be shown from where the one before was left.
    document.documentElement.scrollTop = 0
  }, [step])
  const empty = {
    lots: [{ code: '', name: '' }],
    counters: [{ name: say('sessionForm.counterDefault', { n: 1 }) }],
  }

  /** All that the form holds, also what an earlier session had and no field shows. */
  const everything = (): Draft => form.getFieldsValue(true) as Draft // given as any; it is what was put in

  /** The form when it is complete; else the step with the first fault, shown. */
  async function complete(): Promise<SessionForm | null> {
    const isComplete = await form.validateFields().then(
      () => true,
      () => false,
    )
    if (isComplete) return everything() as SessionForm // validated just now
    const [first] = form.getFieldsError().filter(({ errors }) => errors.length > 0)
    // Only a field that is shown can be gone to.
    flushSync(() => setStep(stepOf(first?.name[0])))
    if (first !== undefined) fields.focusField(first.name)
    return null
  }

  async function forward(): Promise<void> {
    const names = form
      .getFieldsError()
      .map(({ name }) => name)
      .filter(([field]) => fieldsOf[step].some(one => one === field))
    const fine = await form.validateFields(names).then(
      () => true,
      () => false,
    )
    const next = steps[index + 1]
    if (fine && next !== undefined) setStep(next)
    const faulty = names.find(name => fields.getFieldError(name).length > 0)
    if (faulty !== undefined) fields.focusField(faulty)
  }

  const finish = async (how: 'draft' | 'publish'): Promise<void> => {
    const typed = await complete()
    if (typed !== null) await save(typed, how)
  }

  const part = (name: Step, fields: ReactElement | null): ReactElement => (
    <div
      className="wizard-part"
      role="group"
      aria-label={say(`wizard.${name}`)}
      tabIndex={-1}
      hidden={name !== step}
      ref={name === step ? shown : null}
    >
      {fields}
    </div>
  )
  return (
    <section className="page narrow">
      <header className="page-head">
        <h1>{say('sessionForm.heading')}</h1>
        <BeginFrom value={from} />
      </header>
      {(restored || earlier !== null) && (
        <Alert
          type="info"
          showIcon
          title={earlier === null ? say('wizard.restored') : say('wizard.copied', { name: earlier })}
          action={<Button onClick={onStartAnew}>{say('wizard.startAnew')}</Button>}
        />
      )}
      <Steps
        current={index}
        items={steps.map(name => ({ title: say(`wizard.${name}`) }))}
        onChange={to => to < index && setStep(steps[to] ?? 'project')}
      />
      <Form<SessionForm>
        form={form}
        layout="vertical"
        initialValues={{ ...empty, ...draft, policy: { ...firstPolicy, ...draft?.policy } }}
        onValuesChange={() => {
          changed()
          kept.set(everything())
        }}
      >
        {part('project', <ProjectFields />)}
        {part('times', <TimeFields />)}
        {part(
          'places',
          <>
            <LotFields />
            <CounterFields />
          </>,
        )}
        {part('policy', <PolicyFields />)}
        {part('check', step === 'check' ? <SessionCheck /> : null)}
        <footer className="form-foot">
          {index > 0 && (
            <Button onClick={() => setStep(steps[index - 1] ?? 'project')}>{say('wizard.back')}</Button>
          )}
          <span className="stretch" />
          {step === 'check' ? (
            <>
              <TemplateButton
                isComplete={async () => (await complete()) !== null}
                onSave={async template => {
                  const typed = await complete()
                  return typed !== null && (await save(typed, 'template', template))
                }}
              />
              <Button
                onClick={() => void finish('draft')}
                loading={busy === 'draft'}
                disabled={busy !== null}
              >
                {say('sessionForm.saveDraft')}
              </Button>
              <Button
                type="primary"
                onClick={() => void finish('publish')}
                loading={busy === 'publish'}
                disabled={busy !== null}
              >
                {say('sessionForm.saveAndPublish')}
              </Button>
            </>
          ) : (
            <Button type="primary" onClick={() => void forward()}>
              {say('wizard.next')}
            </Button>
          )}
        </footer>
      </Form>
    </section>
  )
}
