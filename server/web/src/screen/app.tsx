import type { ReactElement } from 'react'

export function ScreenApp(): ReactElement {
  return <main />
}
