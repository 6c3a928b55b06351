import type { ReactElement } from 'react'

export function KioskApp(): ReactElement {
  return <main />
}
