import { type ReactElement, useEffect, useRef, useState } from 'react'
import { Button } from '@/parts/button'
import { Notice } from '@/parts/notice'
import { useStaffText } from '../lib/use-staff-text'
import styles from './camera-view.module.scss'

/** Between two looks at the picture (ms). */
const LOOK = 250

export interface CameraViewProps {
  onCode: (code: string) => void
}

/** As in the Shape Detection draft of the W3C; only some browsers have it. */
interface Detector {
  detect(picture: HTMLVideoElement): Promise<readonly { rawValue: string }[]>
}
type DetectorMaker = new (options: { formats: string[] }) => Detector

function detectorMaker(): DetectorMaker | null {
  const found: unknown = Reflect.get(globalThis, 'BarcodeDetector')
  // Not in TypeScript's own types; a browser that has it under this name has it in this form.
  return typeof found === 'function' ? (found as DetectorMaker) : null
}

/** A browser's camera, where codes can be read with it; nothing elsewhere. */
export function CameraView({ onCode }: CameraViewProps): ReactElement | null {
  const { tell } = useStaffText()
  const [stream, setStream] = useState<MediaStream | null>(null)
  const [isRefused, setRefused] = useState(false)
  const video = useRef<HTMLVideoElement>(null)
  const told = useRef(onCode)
  useEffect(() => {
    told.current = onCode
  })

  useEffect(() => {
    const [Maker, shown] = [detectorMaker(), video.current]
    if (stream === null || Maker === null || shown === null) return
    const detector = new Maker({ formats: ['qr_code'] })
    shown.srcObject = stream
    let last = ''
    const timer = setInterval(() => {
      detector.detect(shown).then(
        ([code]) => {
          if (code === undefined || code.rawValue === last) return
          last = code.rawValue
          told.current(code.rawValue)
        },
        // A frame that cannot be read yet.
        () => undefined,
      )
    }, LOOK)
    return () => {
      clearInterval(timer)
      for (const track of stream.getTracks()) track.stop()
    }
  }, [stream])

  // Cameras are there only on pages that came over a safe connection.
  if (detectorMaker() === null || !('mediaDevices' in navigator)) return null
  if (isRefused) return <Notice tone="turn">{tell('scan.noCamera')}</Notice>
  if (stream !== null) return <video ref={video} className={styles.video} autoPlay playsInline muted />
  const open = (): void =>
    void navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment' } })
      .then(setStream, () => setRefused(true))
  return <Button onPress={open}>{tell('scan.camera')}</Button>
}
