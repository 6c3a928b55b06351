import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { type DraftMember, draftFault } from '@/lib/bidder-draft'
import { useText } from '@/lib/use-text'
import { Button } from '@/parts/button'
import { Field, type Remark } from '@/parts/field'
import styles from './bidder-form.module.scss'

/** As many as the contract takes. */
const MOST = 10

interface Props {
  members: readonly DraftMember[]
  onChange: (members: DraftMember[]) => void
  wasTried: boolean
}

/** Those who bid together with the company above (联合体). Most bid alone, and see one line of it. */
export function MemberFields({ members, onChange, wasTried }: Props): ReactElement {
  const { say } = useText()
  const change = (at: number, given: Partial<DraftMember>) =>
    onChange(members.map((member, i) => (i === at ? { ...member, ...given } : member)))

  function remarkOf(member: DraftMember, field: 'companyName' | 'creditCode', label: string): Remark | null {
    const fault = draftFault(member, field)
    if (fault === null) return null
    if (fault.fault === 'check') return { tone: 'turn', words: say('take.codeCheck') }
    if (!wasTried) return null
    if (fault.fault === 'length')
      return { tone: 'refuse', words: say('take.codeLength', { count: fault.count }) }
    if (fault.fault === 'required') return { tone: 'refuse', words: say('take.required', { name: label }) }
    return { tone: 'refuse', words: say('take.codeCharacter') }
  }

  return (
    <View className={styles.members}>
      {members.length > 0 && <Text className={styles.lead}>{say('take.jointLead')}</Text>}
      {members.map((member, i) => {
        const name = say('take.member', { n: i + 1 })
        const code = `${name} ${say('take.creditCode')}`
        return (
          <View key={i} className={styles.member}>
            <Field
              label={name}
              value={member.companyName}
              placeholder={say('take.companyHint')}
              maxLength={120}
              remark={remarkOf(member, 'companyName', name)}
              onChange={companyName => change(i, { companyName })}
            />
            <Field
              label={code}
              value={member.creditCode}
              placeholder={say('take.creditCodeHint')}
              maxLength={24}
              remark={remarkOf(member, 'creditCode', code)}
              onChange={creditCode => change(i, { creditCode })}
            />
            <View className={styles.remove}>
              <Button onPress={() => onChange(members.filter((_, at) => at !== i))}>
                {say('take.removeMember')}
              </Button>
            </View>
          </View>
        )
      })}
      {members.length < MOST && (
        <Button onPress={() => onChange([...members, { companyName: '', creditCode: '' }])}>
          {say(members.length === 0 ? 'take.joint' : 'take.addMember')}
        </Button>
      )}
    </View>
  )
}
