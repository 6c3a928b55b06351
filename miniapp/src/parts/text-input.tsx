import type { ReactElement } from 'react'

export interface TextInputProps {
  value: string
  onChange: (value: string) => void
  onBlur?: (() => void) | undefined
  label: string
  placeholder?: string | undefined
  kind?: 'text' | 'tel' | 'search' | 'password' | undefined
  maxLength?: number | undefined
  className?: string | undefined
  /** What browsers may fill in by themselves. */
  autoComplete?: string | undefined
  invalid?: boolean | undefined
  /** The id of what is said of it below. */
  describedBy?: string | undefined
}

export function TextInput(props: TextInputProps): ReactElement {
  const {
    value,
    onChange,
    onBlur,
    label,
    placeholder,
    kind = 'text',
    maxLength,
    className,
    autoComplete,
  } = props
  return (
    <input
      className={className}
      type={kind}
      value={value}
      aria-label={label}
      aria-invalid={props.invalid}
      aria-describedby={props.describedBy}
      placeholder={placeholder}
      maxLength={maxLength}
      autoComplete={autoComplete ?? 'off'}
      onChange={event => onChange(event.target.value)}
      onBlur={onBlur}
    />
  )
}
