import { View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { useText } from '@/lib/use-text'
import { TextInput } from '@/parts/text-input'
import styles from './search.module.scss'

interface Props {
  value: string
  onChange: (value: string) => void
}

/** One line for whatever is looked for: a project, its code, a hall. */
export function Search({ value, onChange }: Props): ReactElement {
  const { say } = useText()
  return (
    <View className={styles.search}>
      <TextInput
        className={styles.input}
        kind="search"
        label={say('home.search')}
        placeholder={say('home.search')}
        maxLength={60}
        value={value}
        onChange={onChange}
      />
    </View>
  )
}
