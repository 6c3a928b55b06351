import { Button } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'

/** A link that looks like the main key of a page: one stop of the Tab key, where a button in a link makes two. */
export function LinkButton({ to, children }: { to: string; children: ReactNode }): ReactElement {
  const href = useHref(to)
  const go = useLinkClickHandler<HTMLElement>(to)
  return (
    <Button type="primary" href={href} onClick={go}>
      {children}
    </Button>
  )
}
