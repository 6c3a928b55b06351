import { Select } from 'antd'
import type { ReactElement } from 'react'
import { appearances, useAppearance } from './appearance'
import { useText } from './texts'

/** Light, dark for the room, or as the machine is set. */
export function AppearanceSelect(): ReactElement {
  const say = useText()
  const { appearance, choose } = useAppearance()
  return (
    <Select
      aria-label={say('theme.label')}
      variant="borderless"
      value={appearance}
      options={appearances.map(value => ({ value, label: say(`theme.${value}`) }))}
      onChange={choose}
      popupMatchSelectWidth={false}
    />
  )
}
