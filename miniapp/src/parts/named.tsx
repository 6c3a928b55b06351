import { chineseParts } from '@paihao/shared/text/chinese-words'
import { type ReactElement, useMemo } from 'react'
import { usePreferences } from '@/lib/use-preferences'

/** Words with a name in them, as it was given: where the page is not Chinese, voices are told what is. */
export function Named({ children }: { children: string }): ReactElement {
  const { language } = usePreferences()
  const parts = useMemo(() => chineseParts(children), [children])
  const [first] = parts
  if (language.startsWith('zh') || first === undefined || !parts.some(({ isChinese }) => isChinese))
    return <>{children}</>
  if (parts.length === 1) return <span lang="zh-CN">{first.words}</span>
  return (
    <span>
      {parts.map(({ words, isChinese }, i) =>
        isChinese ? (
          <span key={i} lang="zh-CN">
            {words}
          </span>
        ) : (
          words
        ),
      )}
    </span>
  )
}
