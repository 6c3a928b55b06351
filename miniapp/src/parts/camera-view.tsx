import { type ReactElement, useEffect, useRef, useState } from 'react'
import { detectorMaker } from '@/lib/code-detector'
import { useText } from '@/lib/use-text'
import styles from './camera-view.module.scss'
import { Notice } from './notice'

/** Between two looks at the picture (ms). */
const LOOK = 250

export interface CameraViewProps {
  onCode: (code: string) => void
}

/** A browser's camera, until it is taken from the page: each code that it sees is told once. */
export function CameraView({ onCode }: CameraViewProps): ReactElement {
  const { say } = useText()
  const [stream, setStream] = useState<MediaStream | null>(null)
  const [isRefused, setRefused] = useState(false)
  const video = useRef<HTMLVideoElement>(null)
  const told = useRef(onCode)
  useEffect(() => {
    told.current = onCode
  })

  useEffect(() => {
    let isGone = false
    let held: MediaStream | null = null
    const stop = (given: MediaStream) => given.getTracks().forEach(track => track.stop())
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(
      given => {
        if (isGone) stop(given)
        else setStream((held = given))
      },
      () => setRefused(true),
    )
    return () => {
      isGone = true
      if (held !== null) stop(held)
    }
  }, [])

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
    return () => clearInterval(timer)
  }, [stream])

  if (isRefused) return <Notice tone="turn">{say('camera.refused')}</Notice>
  return <video ref={video} className={styles.video} autoPlay playsInline muted />
}
