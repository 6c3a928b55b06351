import { View } from '@tarojs/components'
import { type ReactElement, useState } from 'react'
import { canFilm } from '@/lib/platform'
import { Button } from '@/parts/button'
import { CameraView } from '@/parts/camera-view'
import { Field } from '@/parts/field'
import { Sheet } from '@/parts/sheet'
import { useStaffText } from '../lib/use-staff-text'
import styles from '../parts/form.module.scss'
import type { Scan } from './use-scan'

/** For a number that is read aloud, a code that is pasted, or a browser with a camera. */
export function ScanSheet({ scan }: { scan: Scan }): ReactElement {
  const { tell } = useStaffText()
  const [isFilming, setFilming] = useState(false)
  const [typed, setTyped] = useState('')
  return (
    <Sheet title={tell('scan.title')} closeLabel={tell('cancel')} onClose={scan.close}>
      {isFilming && <CameraView onCode={code => void scan.look(code)} />}
      {!isFilming && canFilm() && <Button onPress={() => setFilming(true)}>{tell('scan.camera')}</Button>}
      <Field
        label={tell('scan.field')}
        placeholder={tell('scan.hint')}
        value={typed}
        onChange={setTyped}
        maxLength={400}
        remark={scan.problem === null ? null : { tone: 'refuse', words: scan.problem }}
      />
      <View className={styles.choices}>
        <Button
          kind="main"
          busy={scan.isBusy}
          disabled={typed.trim() === ''}
          onPress={() => void scan.look(typed)}
        >
          {tell('scan.show')}
        </Button>
        <Button onPress={scan.close}>{tell('cancel')}</Button>
      </View>
    </Sheet>
  )
}
