export interface PhoneButtonProps {
  children: string
  /** WeChat's code, good once for five minutes; null when it gives none: refused, or nothing left of what is paid for. */
  onCode: (code: string | null) => void
}

/** Browsers know no phone number: it is typed. */
export const PhoneButton = (_: PhoneButtonProps): null => null
