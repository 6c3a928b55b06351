import { languages } from '@paihao/shared/text/language'
import { Select } from 'antd'
import type { ReactElement } from 'react'
import { languageNames, useLanguage } from '../lib/language'
import { useText } from './texts'

const options = languages.map(value => ({ value, label: languageNames[value] }))

export function LanguageSelect(): ReactElement {
  const say = useText()
  const { language, choose } = useLanguage()
  return (
    <Select
      aria-label={say('nav.language')}
      variant="borderless"
      value={language}
      options={options}
      onChange={choose}
      popupMatchSelectWidth={false}
    />
  )
}
