import { Button } from 'antd'
import type { ReactElement } from 'react'

export function DashboardApp(): ReactElement {
  return (
    <main>
      <Button>派号</Button>
    </main>
  )
}
