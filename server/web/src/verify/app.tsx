import type { ReactElement } from 'react'

export function VerifyApp(): ReactElement {
  return <main />
}
