import { Form, type FormInstance, type FormProps, Modal } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { focusWhenOpen } from './first-field'
import { useText } from './texts'

interface Props<T> extends Pick<FormProps<T>, 'initialValues' | 'onValuesChange'> {
  form: FormInstance<T>
  heading: string
  lead?: string | undefined
  /** What stands between the lead and the fields. */
  facts?: ReactNode
  /** The key that sends it; without it one saves. */
  submit?: string
  danger?: boolean
  busy?: boolean
  width?: number
  /** The field that it opens in, or what finds it; absent where one has `autoFocus`. */
  first?: string | string[] | (() => void)
  onFinish: (typed: T) => void
  onClose: () => void
  children: ReactNode
}

/** A form that lies over the page, with a key to send it and one to leave it. */
export function FormDialog<T extends object>(props: Props<T>): ReactElement {
  const { form, heading, lead, facts, submit, danger = false, busy = false, width = 520, first } = props
  const { initialValues = {}, onFinish, onValuesChange, onClose, children } = props
  const say = useText()
  return (
    <Modal
      open
      width={width}
      title={heading}
      okText={submit ?? say('common.save')}
      okButtonProps={{ danger }}
      cancelText={say('common.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={shown => {
        if (typeof first === 'function') {
          if (shown) first()
        } else if (first !== undefined) focusWhenOpen(form, first)(shown)
      }}
    >
      {lead !== undefined && <p className="soft">{lead}</p>}
      {facts}
      <Form<T>
        {...{ form, initialValues, onFinish }}
        {...(onValuesChange && { onValuesChange })}
        layout="vertical"
      >
        {children}
        {/* Enter in any field submits: a form needs a button for that. Not again while it is on its way. */}
        <button type="submit" hidden disabled={busy} />
      </Form>
    </Modal>
  )
}
