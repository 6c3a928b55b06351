import type { Account } from '@paihao/shared/contract/account'
import { Modal, Typography } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../texts'

interface Props {
  account: Account
  password: string
  onClose: () => void
}

/** The first password, said once: the server keeps only its hash. */
export function FirstPassword({ account, password, onClose }: Props): ReactElement {
  const say = useText()
  return (
    <Modal
      open
      title={`${account.name} · ${account.username}`}
      okText={say('common.close')}
      onOk={onClose}
      onCancel={onClose}
      cancelButtonProps={{ style: { display: 'none' } }}
      mask={{ closable: false }}
    >
      <p className="soft">{say('accounts.passwordLead')}</p>
      <Typography.Paragraph className="first-password" copyable={{ text: password }}>
        {password}
      </Typography.Paragraph>
    </Modal>
  )
}
