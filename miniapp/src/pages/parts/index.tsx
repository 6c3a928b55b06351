import { View } from '@tarojs/components'
import { type ReactElement, useState } from 'react'
import { services } from '@/lib/services'
import { usePreferences } from '@/lib/use-preferences'
import { useText } from '@/lib/use-text'
import { Button } from '@/parts/button'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { Countdown } from '@/parts/countdown'
import { Empty } from '@/parts/empty'
import { Field } from '@/parts/field'
import { Notice } from '@/parts/notice'
import { Page } from '@/parts/page'
import { QrCode } from '@/parts/qr-code'
import { Rules } from '@/parts/rules'
import { Section } from '@/parts/section'
import { Sheet } from '@/parts/sheet'
import { Skeleton } from '@/parts/skeleton'
import { Tag } from '@/parts/tag'
import { TicketLabel } from '@/parts/ticket-label'
import styles from './index.module.scss'

const nothing = (): void => undefined
const soon = new Date(Date.now() + 3_600_000).toISOString()

/** Every part in every state, for those who build pages; reached by its address alone. */
export default function Parts(): ReactElement {
  const { say } = useText()
  const { elder } = usePreferences()
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  return (
    <Page title="Parts" tells="all">
      <Cell
        title={say('elder')}
        choice="switch"
        pressed={elder}
        onPress={() => services.preferences.change({ elder: !elder })}
      />
      <Section title="TicketLabel">
        <Card>
          <TicketLabel label="A012" />
          <TicketLabel label="AB12345" size="large" />
          <TicketLabel label={say('ticket.noLabel')} size="large" />
        </Card>
      </Section>
      <Section title="Button">
        {(['main', 'plain', 'quiet', 'danger'] as const).map(kind => (
          <View key={kind}>
            <Button kind={kind} onPress={nothing}>
              {say('take.submit')}
            </Button>
            <Button kind={kind} disabled onPress={nothing}>
              {say('take.closed')}
            </Button>
          </View>
        ))}
        <Button kind="main" busy onPress={nothing}>
          {say('take.taking')}
        </Button>
      </Section>
      <Section title="Tag">
        <Card>
          <View className={styles.tags}>
            {(['neutral', 'accent', 'good', 'turn', 'refuse'] as const).map(tone => (
              <Tag key={tone} tone={tone}>
                {say('ticket.waiting')}
              </Tag>
            ))}
          </View>
        </Card>
      </Section>
      <Section title="Cell">
        <Card flush>
          <Cell title={say('session.tenderer')} value={say('session.agency')} />
          <Cell title={say('settings.verify')} lead={say('settings.verifyLead')} onPress={nothing} />
          <Cell title={say('settings.languageName')} pressed onPress={nothing} />
          <Cell title={say('settings.erase')} danger onPress={nothing} />
        </Card>
      </Section>
      <Section title="Field">
        <Field
          label={say('take.company')}
          placeholder={say('take.companyHint')}
          maxLength={60}
          value={typed}
          onChange={setTyped}
        />
        <Field
          label={say('take.creditCode')}
          maxLength={18}
          value="91440700"
          invalid
          onChange={nothing}
          remark={{ tone: 'refuse', words: say('take.codeLength', { count: 8 }) }}
        />
      </Section>
      <Section title="Notice">
        {(['accent', 'turn', 'refuse', 'neutral'] as const).map(tone => (
          <Notice key={tone} tone={tone}>
            {say('ticket.goNow')}
          </Notice>
        ))}
      </Section>
      <Section title="Rules">
        <Card>
          <Rules sentences={[say('session.ruleArrival'), say('session.ruleDelivery')]} />
        </Card>
      </Section>
      <Section title="Countdown, QrCode">
        <Card>
          <Countdown until={soon} />
          <QrCode text="paihao" />
        </Card>
      </Section>
      <Section title="Empty, Skeleton">
        <Card>
          <Empty title={say('mine.none')} lead={say('mine.noneLead')} />
        </Card>
        <Skeleton rows={2} tall />
      </Section>
      <Button onPress={() => setOpen(true)}>Sheet</Button>
      {isOpen && (
        <Sheet title={say('ticket.pass')} closeLabel={say('close')} onClose={() => setOpen(false)}>
          <Button onPress={() => setOpen(false)}>{say('close')}</Button>
        </Sheet>
      )}
    </Page>
  )
}
