import { Button as WechatButton, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactElement, useEffect, useState, useSyncExternalStore } from 'react'
import { services } from '@/lib/services'
import { useShown } from '@/lib/use-shown'
import { useText } from '@/lib/use-text'
import { Button } from './button'
import buttons from './button.module.scss'
import { classNames } from './class-names'
import { Pressable } from './pressable'
import styles from './privacy-sheet.module.scss'
import { Sheet } from './sheet'

/** WeChat looks by this id whether somebody really touched it. */
const AGREE = 'privacy-agree'

/** Asks for consent to the privacy guide when something personal is to be had from WeChat, on the page in front. */
export function PrivacySheet(): ReactElement | null {
  const { privacy } = services
  const { say } = useText()
  const isShown = useShown()
  const asked = useSyncExternalStore(privacy.subscribe, privacy.asked)
  const [name, setName] = useState('')
  const isOpen = isShown && asked !== null
  useEffect(() => {
    if (isOpen) Taro.getPrivacySetting({ success: ({ privacyContractName }) => setName(privacyContractName) })
  }, [isOpen])
  if (!isOpen) return null
  return (
    <Sheet title={say('privacy.title')} closeLabel={say('privacy.refuse')} onClose={privacy.refuse}>
      <Text className={styles.lead}>{say(`privacy.${asked}`)}</Text>
      <Pressable className={styles.guide} onPress={() => Taro.openPrivacyContract()}>
        {name === '' ? say('privacy.guide') : name}
      </Pressable>
      <View className={styles.choices}>
        <WechatButton
          id={AGREE}
          className={classNames(buttons.button, buttons.main, styles.agree)}
          openType="agreePrivacyAuthorization"
          onAgreePrivacyAuthorization={() => privacy.agree(AGREE)}
        >
          {say('privacy.agree')}
        </WechatButton>
        <Button onPress={privacy.refuse}>{say('privacy.refuse')}</Button>
      </View>
    </Sheet>
  )
}
