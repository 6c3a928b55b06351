import { languages } from '@paihao/shared/text/language'
import Taro, { useDidShow } from '@tarojs/taro'
import { type ReactElement, useState } from 'react'
import { keptBidder } from '@/lib/kept-bidder'
import { openOutside } from '@/lib/platform'
import { goTo, goToStaff } from '@/lib/routes'
import { services } from '@/lib/services'
import { sayIn } from '@/lib/texts'
import { usePreferences } from '@/lib/use-preferences'
import { useText } from '@/lib/use-text'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { Page } from '@/parts/page'
import { Section } from '@/parts/section'
import { EraseSheet } from './erase-sheet'

/** How this person reads, what can be checked, and their data. */
export default function Settings(): ReactElement {
  const { say, language } = useText()
  const { elder } = usePreferences()
  const [isErasing, setErasing] = useState(false)
  const [company, setCompany] = useState(companyOnPhone)
  useDidShow(() => setCompany(companyOnPhone))

  const verify = async () => {
    const done = await openOutside('/verify')
    if (done === 'opened') return
    const content = say(done === 'copied' ? 'settings.verifyCopied' : 'privacy.refused')
    await Taro.showModal({ content, showCancel: false })
  }
  const forget = () => {
    keptBidder.set(null)
    setCompany('')
    void Taro.showToast({ title: say('settings.forgotten'), icon: 'success' })
  }

  return (
    <Page title={say('tab.settings')} isTab>
      <Section title={say('settings.reading')}>
        <Card flush>
          <Cell
            title={say('elder')}
            lead={say('settings.elderLead')}
            pressed={elder}
            choice="switch"
            onPress={() => services.preferences.change({ elder: !elder })}
          />
        </Card>
      </Section>
      <Section title={say('settings.language')}>
        <Card flush>
          {languages.map(one => (
            <Cell
              key={one}
              title={sayIn(one)('settings.languageName')}
              pressed={one === language}
              onPress={() => services.preferences.change({ language: one })}
            />
          ))}
        </Card>
      </Section>
      <Section title={say('settings.trust')}>
        <Card flush>
          <Cell
            title={say('settings.verify')}
            lead={say('settings.verifyLead')}
            onPress={() => void verify()}
          />
        </Card>
      </Section>
      <Section>
        <Card flush>
          <Cell
            title={say('settings.staff')}
            lead={say('settings.staffLead')}
            onPress={() => goToStaff('start')}
          />
        </Card>
      </Section>
      <Section title={say('settings.data')}>
        <Card flush>
          <Cell
            title={say('settings.company')}
            lead={company === '' ? say('settings.companyNone') : company}
            {...(company === '' ? {} : { value: say('settings.forget'), onPress: forget })}
          />
          <Cell title={say('settings.mine')} lead={say('settings.dataLead')} onPress={() => goTo('data')} />
          <Cell title={say('settings.erase')} danger onPress={() => setErasing(true)} />
        </Card>
      </Section>
      {isErasing && <EraseSheet onClose={() => setErasing(false)} />}
    </Page>
  )
}

/** The company that is filled in when a number is taken. */
const companyOnPhone = (): string => keptBidder.get()?.companyName ?? ''
