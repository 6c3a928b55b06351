import { Image } from '@tarojs/components'
import qrcode from 'qrcode-generator'
import { type ReactElement, useMemo } from 'react'
import styles from './qr-code.module.scss'

/** Dots of the picture for each module of the code: sharp on the densest phones. */
const DOTS = 6
const QUIET_ZONE = 4

/** A QR code as a small picture that is made on the phone. */
export function QrCode({ text }: { text: string }): ReactElement {
  const picture = useMemo(() => {
    const code = qrcode(0, 'M')
    code.addData(text)
    code.make()
    return code.createDataURL(DOTS, DOTS * QUIET_ZONE)
  }, [text])
  return <Image className={styles.code} src={picture} nativeProps={{ alt: 'QR' }} />
}
