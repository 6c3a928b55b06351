import { Form } from 'antd'
import type { ReactElement } from 'react'
import { FormDialog } from '../form-dialog'
import { ReasonField } from '../reason-field'

interface Props {
  heading: string
  lead: string
  submit: string
  danger?: boolean
  onSubmit: (reason: string) => void
  onClose: () => void
}

/** Asks why: the reason stays in the record. */
export function ReasonForm({
  heading,
  lead,
  submit,
  danger = false,
  onSubmit,
  onClose,
}: Props): ReactElement {
  const [form] = Form.useForm<{ reason: string }>()
  return (
    <FormDialog
      {...{ form, heading, lead, submit, danger, onClose }}
      first="reason"
      onFinish={({ reason }) => onSubmit(reason)}
    >
      <ReasonField autoFocus />
    </FormDialog>
  )
}
