import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { classNames } from '@/parts/class-names'
import { Pressable } from '@/parts/pressable'
import styles from './choices.module.scss'

interface Props {
  title: string
  options: readonly { words: string; isOn: boolean; onChange: (isOn: boolean) => void }[]
}

/** Things to be ticked, each as large as a thumb; the tick, not the colour alone, says that it is. */
export function Ticks({ title, options }: Props): ReactElement {
  return (
    <View className={styles.group}>
      <Text className={styles.title}>{title}</Text>
      {options.map(({ words, isOn, onChange }) => (
        <Pressable
          key={words}
          className={classNames(styles.choice, styles.tick, isOn && styles.chosen)}
          pressed={isOn}
          onPress={() => onChange(!isOn)}
        >
          <Text className={styles.box}>{isOn ? '✓' : ' '}</Text>
          <Text>{words}</Text>
        </Pressable>
      ))}
    </View>
  )
}
