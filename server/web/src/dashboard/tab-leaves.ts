import { useEffect } from 'react'

/**
 * The Tab key leaves an open list of several choices as it leaves every field. antd would choose the row under it, and
 * take it back at the next press, without an end.
 */
export function useTabLeavesLists(): void {
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      const isInList =
        event.target instanceof Element && event.target.closest('.ant-select-multiple') !== null
      if (event.key === 'Tab' && isInList) event.stopPropagation()
    }
    document.addEventListener('keydown', leave, true)
    return () => document.removeEventListener('keydown', leave, true)
  }, [])
}
