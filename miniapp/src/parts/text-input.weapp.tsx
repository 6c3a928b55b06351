import { Input } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { TextInputProps } from './text-input'

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
      placeholder={placeholder}
      placeholderStyle="color:#66727e"
      maxlength={maxLength}
      onInput={event => onChange(event.detail.value)}
      onBlur={onBlur}
    />
  )
}
