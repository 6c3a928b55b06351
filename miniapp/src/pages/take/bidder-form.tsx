import { normaliseCreditCode } from '@paihao/shared/contract/credit-code'
import { Text } from '@tarojs/components'
import { type ReactElement, useState } from 'react'
import { type BidderDraft, type DraftField, draftFault } from '@/lib/bidder-draft'
import { useText } from '@/lib/use-text'
import { Card } from '@/parts/card'
import { Field, type Remark } from '@/parts/field'
import { Pressable } from '@/parts/pressable'
import { Section } from '@/parts/section'
import styles from './bidder-form.module.scss'
import { MemberFields } from './member-fields'
import { PhoneField } from './phone-field'

interface Props {
  draft: BidderDraft
  onChange: (draft: BidderDraft) => void
  /** A take was tried: everything that is missing is said, also of fields not yet touched. */
  wasTried: boolean
}

/** Who hands over the bid; checked as it is typed. */
export function BidderForm({ draft, onChange, wasTried }: Props): ReactElement {
  const { say } = useText()
  const [touched, setTouched] = useState<ReadonlySet<DraftField>>(new Set())
  const remarkOf = useRemark(draft, onChange)
  const field = (name: DraftField, label: string) => ({
    label,
    value: draft[name],
    remark: remarkOf(name, label, wasTried || touched.has(name)),
    onChange: (value: string) => onChange({ ...draft, [name]: value }),
    onBlur: () => setTouched(new Set([...touched, name])),
  })
  return (
    <Section title={say('take.bidder')}>
      <Card>
        <Text className={styles.lead}>{say('take.bidderLead')}</Text>
        <Field
          {...field('companyName', say('take.company'))}
          placeholder={say('take.companyHint')}
          maxLength={120}
          autoComplete="organization"
        />
        <Field
          {...field('creditCode', say('take.creditCode'))}
          placeholder={say('take.creditCodeHint')}
          maxLength={24}
        />
        <Field {...field('delegateName', say('take.delegate'))} maxLength={60} autoComplete="name" />
        <PhoneField {...field('phone', say('take.phone'))} isValid={draftFault(draft, 'phone') === null} />
        <MemberFields
          members={draft.members ?? []}
          onChange={members => onChange({ ...draft, members })}
          wasTried={wasTried}
        />
      </Card>
    </Section>
  )
}

/** What is to be said of a field now: nothing of one that is still being filled in. */
function useRemark(draft: BidderDraft, onChange: (draft: BidderDraft) => void) {
  const { say } = useText()
  return (name: DraftField, label: string, isDue: boolean): Remark | null => {
    const found = draftFault(draft, name)
    if (found === null) return name === 'creditCode' ? { tone: 'good', words: say('take.codeRight') } : null
    switch (found.fault) {
      case 'check':
        return { tone: 'turn', words: say('take.codeCheck') }
      case 'character':
        return { tone: 'refuse', words: say('take.codeCharacter') }
      case 'suggestion':
        return {
          tone: 'turn',
          words: (
            <Pressable
              className={styles.adopt}
              onPress={() => onChange({ ...draft, creditCode: normaliseCreditCode(found.code) })}
            >
              {say('take.codeSuggestion', { code: found.code })}
            </Pressable>
          ),
        }
      case 'length':
        return isDue ? { tone: 'refuse', words: say('take.codeLength', { count: found.count }) } : null
      case 'phone':
        return isDue ? { tone: 'refuse', words: say('take.phoneWrong') } : null
      case 'required':
        return isDue ? { tone: 'refuse', words: say('take.required', { name: label }) } : null
    }
  }
}
