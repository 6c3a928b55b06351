import { Button, Result } from 'antd'
import type { ReactElement } from 'react'
import { LinkButton } from './link-button'
import { useText } from './texts'

/** A page that broke: the rest of the dashboard goes on. */
export function PageFault(): ReactElement {
  const say = useText()
  return (
    <Result
      status="warning"
      title={say('page.faulted')}
      subTitle={say('page.faultedLead')}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {say('page.reload')}
        </Button>
      }
    />
  )
}

/** An address that leads nowhere. */
export function PageMissing(): ReactElement {
  const say = useText()
  return (
    <Result
      status="info"
      title={say('page.missing')}
      subTitle={say('page.missingLead')}
      extra={<LinkButton to="/">{say('page.home')}</LinkButton>}
    />
  )
}
