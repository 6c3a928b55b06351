import { Text, View } from '@tarojs/components'
import { type ReactElement, useState } from 'react'
import { useFailure } from '@/lib/use-failure'
import { Button } from '@/parts/button'
import { Card } from '@/parts/card'
import { Field } from '@/parts/field'
import { Notice } from '@/parts/notice'
import { Page } from '@/parts/page'
import { staffServices } from '../lib/staff-services'
import { useStaffText } from '../lib/use-staff-text'
import styles from './form.module.scss'

/** As the server wants it at least. */
const SHORTEST = 10

/** A password of one's own, before anything else can be done with one that others have seen. */
export function PasswordPage(): ReactElement {
  const { tell } = useStaffText()
  const failureOf = useFailure()
  const [typed, setTyped] = useState({ password: '', newPassword: '', again: '' })
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function save(): Promise<void> {
    const { password, newPassword, again } = typed
    if (newPassword.length < SHORTEST) {
      setProblem(tell('password.short'))
      return
    }
    if (newPassword !== again) {
      setProblem(tell('password.differ'))
      return
    }
    setBusy(true)
    setProblem(null)
    try {
      await staffServices.api.call('changePassword', { body: { password, newPassword } })
      staffServices.login.mustChangePassword(false)
    } catch (error) {
      setProblem(failureOf(error))
      setBusy(false)
    }
  }

  const field = (name: keyof typeof typed, label: string, autoComplete: string) => (
    <Field
      label={label}
      value={typed[name]}
      onChange={value => setTyped(before => ({ ...before, [name]: value }))}
      kind="password"
      maxLength={200}
      autoComplete={autoComplete}
    />
  )
  return (
    <Page title={tell('password.title')} tells="all">
      <View className={styles.stack}>
        {problem !== null && <Notice tone="refuse">{problem}</Notice>}
        <Card>
          <Text className={styles.lead}>{tell('password.lead')}</Text>
          {field('password', tell('password.current'), 'current-password')}
          {field('newPassword', tell('password.new'), 'new-password')}
          {field('again', tell('password.again'), 'new-password')}
        </Card>
        <Button kind="main" busy={isBusy} onPress={() => void save()}>
          {tell('password.save')}
        </Button>
        <Button kind="quiet" onPress={() => staffServices.login.leave()}>
          {tell('login.out')}
        </Button>
      </View>
    </Page>
  )
}
