import { Text, View } from '@tarojs/components'
import { type ReactElement, useState } from 'react'
import { useText } from '@/lib/use-text'
import { Field, type Remark } from '@/parts/field'
import { PhoneButton } from '@/parts/phone-button'
import { Pressable } from '@/parts/pressable'
import styles from './phone-field.module.scss'
import { useWechatPhone } from './use-wechat-phone'

interface Props {
  value: string
  remark: Remark | null
  isValid: boolean
  onChange: (phone: string) => void
  onBlur: () => void
}

/** The phone number: from WeChat by one touch, or typed. What was not typed just now is shown masked, since others may look on. */
export function PhoneField({ value, remark, isValid, onChange, onBlur }: Props): ReactElement {
  const { say } = useText()
  const [isTyping, setTyping] = useState(!isValid)
  const { problem, isOffered, exchange } = useWechatPhone(phone => {
    onChange(phone)
    setTyping(false)
  })
  const change = () => {
    onChange('')
    setTyping(true)
  }
  if (!isTyping && isValid)
    return (
      <View className={styles.field}>
        <Text className={styles.name}>{say('take.phone')}</Text>
        <View className={styles.known}>
          <Text className={styles.number}>{masked(value)}</Text>
          <Pressable className={styles.change} onPress={change}>
            {say('phone.change')}
          </Pressable>
        </View>
      </View>
    )
  return (
    <View className={styles.field}>
      {isOffered && <PhoneButton onCode={code => void exchange(code)}>{say('phone.fromWechat')}</PhoneButton>}
      <Field
        label={say('take.phone')}
        value={value}
        remark={remark ?? (problem === null ? null : { tone: 'turn', words: problem })}
        placeholder={say('take.phoneHint')}
        kind="tel"
        maxLength={20}
        autoComplete="tel"
        onChange={onChange}
        onBlur={onBlur}
      />
    </View>
  )
}

/** 13812345678 → 138****5678, as staff see it. */
function masked(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length < 8 ? '****' : `${digits.slice(0, 3)}****${digits.slice(-4)}`
}
