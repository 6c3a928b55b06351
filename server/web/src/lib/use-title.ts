import { useEffect } from 'react'

/** The page's name, as tabs and screen readers say it. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
