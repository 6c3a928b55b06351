import { Input } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { TextInputProps } from './text-input'
import styles from './text-input.module.scss'

export function TextInput(props: TextInputProps): ReactElement {
  const { value, onChange, onBlur, label, placeholder, kind, maxLength = 140, className } = props
  return (
    <Input
      className={className}
      type="text"
      password={kind === 'password'}
      confirmType={kind === 'search' ? 'search' : 'done'}
      value={value}
      ariaLabel={label}
      ariaInvalid={props.invalid === true ? 'true' : undefined}
      placeholder={placeholder}
      placeholderClass={styles.placeholder}
      maxlength={maxLength}
      onInput={event => onChange(event.detail.value)}
      onBlur={onBlur}
    />
  )
}
