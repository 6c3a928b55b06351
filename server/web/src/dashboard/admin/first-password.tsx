import type { Account } from '@paihao/shared/contract/account'
import { Modal, Typography } from 'antd'
import { type ReactElement, useRef } from 'react'
import { useText } from '../texts'

interface Props {
  account: Account
  password: string
  onClose: () => void
}

/**
 * The first password, said once: the server keeps only its hash. The focus is on it, where a voice reads it out and an
 * Enter too many closes nothing.
 */
export function FirstPassword({ account, password, onClose }: Props): ReactElement {
  const say = useText()
  const shown = useRef<HTMLElement>(null)
  return (
    <Modal
      open
      title={`${account.name} · ${account.username}`}
      okText={say('common.close')}
      onOk={onClose}
      onCancel={onClose}
      cancelButtonProps={{ style: { display: 'none' } }}
      mask={{ closable: false }}
      afterOpenChange={open => open && shown.current?.focus()}
    >
      <p className="soft">{say('accounts.passwordLead')}</p>
      <Typography.Paragraph className="first-password" copyable={{ text: password }}>
        <span ref={shown} tabIndex={-1}>
          {password}
        </span>
      </Typography.Paragraph>
    </Modal>
  )
}
