import Taro from '@tarojs/taro'
import { type ReactElement, useState } from 'react'
import { canFilm, canScan } from '@/lib/platform'
import { useText } from '@/lib/use-text'
import { Button } from './button'
import { CameraView } from './camera-view'
import { Sheet } from './sheet'

interface Scanner {
  /** Whether there is a camera that codes can be read with. */
  readonly isThere: boolean
  scan(): Promise<void>
  /** The camera's picture while it is open, to be put on the page. */
  readonly sheet: ReactElement | null
}

/** Reads a code with WeChat's own camera page, or with the browser's camera in a sheet. A code may be told in two ways. */
export function useScanner(title: string, onCode: (ways: readonly string[]) => void): Scanner {
  const { say } = useText()
  const [isFilming, setFilming] = useState(false)
  const close = () => setFilming(false)
  return {
    isThere: canScan || canFilm(),
    async scan() {
      if (!canScan) {
        setFilming(true)
        return
      }
      const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => null)
      // Closing the camera is no failure.
      if (scanned !== null) onCode([scanned.path, scanned.result])
    },
    sheet: isFilming ? (
      <Sheet title={title} closeLabel={say('close')} onClose={close}>
        <CameraView
          onCode={code => {
            close()
            onCode([code])
          }}
        />
        <Button onPress={close}>{say('close')}</Button>
      </Sheet>
    ) : null,
  }
}
