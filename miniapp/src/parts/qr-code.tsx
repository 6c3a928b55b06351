import qrcode from 'qrcode-generator'
import { type ReactElement, useMemo } from 'react'
import { useText } from '@/lib/use-text'
import { Picture } from './picture'
import styles from './qr-code.module.scss'

/** A dot of the picture for each module of the code: a few hundred bytes to send to the page, which enlarges it without blur. */
const DOTS = 1
const QUIET_ZONE = 4

/** A QR code as a small picture that is made on the phone. */
export function QrCode({ text }: { text: string }): ReactElement {
  const { say } = useText()
  const picture = useMemo(() => {
    const code = qrcode(0, 'M')
    code.addData(text)
    code.make()
    return code.createDataURL(DOTS, DOTS * QUIET_ZONE)
  }, [text])
  return <Picture className={styles.code} source={picture} label={say('ticket.code')} />
}
