import { chineseParts } from '@paihao/shared/text/chinese-words'
import { type ReactElement, useMemo } from 'react'
import { usePreferences } from '@/lib/use-preferences'

/** Words with a name in them, as it was given: where the page is not Chinese, voices are told what is. */
export function Named({ children }: { children: string }): ReactElement {
  const { language } = usePreferences()
  const parts = useMemo(() => chineseParts(children, language), [children, language])
  const marked = parts.map(({ words, isChinese }, i) =>
    isChinese ? (
      <span key={i} lang="zh-CN">
        {words}
      </span>
    ) : (
      words
    ),
  )
  // Several of them in one: what holds them may lay its own parts out one by one.
  return parts.length > 1 ? <span>{marked}</span> : <>{marked}</>
}
