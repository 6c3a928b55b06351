import type { Counter } from '@paihao/shared/contract/queue'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { Cell } from '@/parts/cell'
import { Sheet } from '@/parts/sheet'
import { useStaffText } from '../lib/use-staff-text'
import styles from '../parts/form.module.scss'

interface Props {
  counters: readonly Counter[]
  chosen: string | null
  onChoose: (counter: Counter) => void
  onClose: () => void
}

export function CounterSheet({ counters, chosen, onChoose, onClose }: Props): ReactElement {
  const { tell } = useStaffText()
  return (
    <Sheet title={tell('desk.chooseCounter')} closeLabel={tell('cancel')} onClose={onClose}>
      <Text className={styles.lead}>{tell('desk.counterLead')}</Text>
      <View>
        {counters.map(counter => (
          <Cell
            key={counter.counterId}
            title={counter.name}
            pressed={counter.counterId === chosen}
            onPress={() => onChoose(counter)}
          />
        ))}
      </View>
    </Sheet>
  )
}
