import { useEffect, useState } from 'react'
import type { InitialsOf } from './find-matters'

const none: InitialsOf = () => ''

/** The table of syllables is large: it is fetched when somebody searches. */
export function useInitials(isWanted: boolean): InitialsOf {
  const [initialsOf, setInitialsOf] = useState<InitialsOf>(() => none)
  useEffect(() => {
    if (!isWanted) return
    let isCurrent = true
    import('pinyin-pro')
      .then(({ pinyin }) => {
        const made: InitialsOf = name =>
          pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
        if (isCurrent) setInitialsOf(() => made)
      })
      // Without it names and prefixes are still found.
      .catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [isWanted])
  return initialsOf
}
