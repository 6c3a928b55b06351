import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactElement, type ReactNode, useEffect } from 'react'
import { attempt } from '@/lib/attempt'
import { announceReading, paintBar } from '@/lib/platform'
import { useLink } from '@/lib/use-link'
import { useNetwork } from '@/lib/use-network'
import { useShown } from '@/lib/use-shown'
import { usePreferences } from '@/lib/use-preferences'
import { nameTabs } from '@/lib/tabs'
import { useText } from '@/lib/use-text'
import { CalledBar } from './called-bar'
import { classNames } from './class-names'
import styles from './page.module.scss'
import { PrivacySheet } from './privacy-sheet'
import { Spoken } from './spoken'
import { TopBar } from './top-bar'

interface Props {
  title: string
  children: ReactNode
  /** The whole page turns amber: a number is called. */
  isTurn?: boolean
  /** One of the three that the bar below leads to. */
  isTab?: boolean
  /** Whose call the page tells itself: one ticket's, or everything; all others are told of above it. */
  tells?: 'all' | { ticketId: string }
  /** Stays at the lower edge: the one thing to do. */
  footer?: ReactNode
}

/** The frame of every page: tokens, language, large type, and word of a lost connection. */
export function Page({ title, children, isTurn = false, isTab = false, tells, footer }: Props): ReactElement {
  const { elder, language } = usePreferences()
  const { say } = useText()
  const link = useLink()
  const network = useNetwork()
  const isAmber = useShown() && isTurn
  const bar = link === 'outdated' || link === 'lost' ? link : network === 'good' ? null : network
  useEffect(() => {
    void attempt(() => Taro.setNavigationBarTitle({ title }))
    announceReading({ language, elder })
  }, [title, language, elder])
  useEffect(() => (isAmber ? paintBar() : undefined), [isAmber])
  useEffect(() => {
    if (isTab) void nameTabs(say)
  }, [isTab, say])
  return (
    <View
      className={classNames(
        styles.page,
        !language.startsWith('zh') && styles.latin,
        elder && styles.elder,
        isTurn && styles.turn,
      )}
    >
      <TopBar title={title} isTab={isTab} />
      <Spoken kind="status" className={bar === null ? undefined : styles.link}>
        {bar !== null && say(`link.${bar}`)}
      </Spoken>
      {tells !== 'all' && <CalledBar except={tells?.ticketId} />}
      <View className={classNames(styles.body, footer !== undefined && styles.aboveFooter)}>{children}</View>
      {footer !== undefined && (
        <View className={styles.footer}>
          <View className={styles.inFooter}>{footer}</View>
        </View>
      )}
      <PrivacySheet />
    </View>
  )
}
