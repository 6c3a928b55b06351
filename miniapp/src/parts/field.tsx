import { Text, View } from '@tarojs/components'
import { type ReactElement, type ReactNode, useId } from 'react'
import { classNames } from './class-names'
import styles from './field.module.scss'
import { Spoken } from './spoken'
import { TextInput, type TextInputProps } from './text-input'

export interface Remark {
  tone: 'refuse' | 'turn' | 'good'
  words: ReactNode
}

interface Props extends TextInputProps {
  /** What is to be said of what was typed. */
  remark?: Remark | null
}

/** A line to fill in, with its name above and what is wrong with it below. */
export function Field({ remark = null, ...input }: Props): ReactElement {
  const remarkId = useId()
  return (
    <View className={styles.field}>
      <Text className={styles.name}>{input.label}</Text>
      <TextInput
        {...input}
        describedBy={remark === null ? undefined : remarkId}
        invalid={remark?.tone === 'refuse'}
        className={classNames(styles.input, remark !== null && styles[remark.tone])}
      />
      <Spoken kind="status" id={remarkId}>
        {remark !== null && (
          <View className={classNames(styles.remark, styles[`${remark.tone}Words`])}>{remark.words}</View>
        )}
      </Spoken>
    </View>
  )
}
