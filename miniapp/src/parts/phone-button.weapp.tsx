import { Button as WechatButton } from '@tarojs/components'
import type { ReactElement } from 'react'
import styles from './phone-button.module.scss'
import type { PhoneButtonProps } from './phone-button'

/** WeChat tells a phone number only to its own button. */
export function PhoneButton({ children, onCode }: PhoneButtonProps): ReactElement {
  return (
    <WechatButton
      className={styles.button}
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail: { code } }) => onCode(code ?? null)}
    >
      {children}
    </WechatButton>
  )
}
