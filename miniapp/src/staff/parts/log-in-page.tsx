import { ApiError } from '@paihao/shared/contract/client'
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

interface Props {
  /** The server has ended the log-in before. */
  ended: boolean
  username: string
  onUsername: (username: string) => void
}

/** Who works with this phone. */
export function LogInPage({ ended, username, onUsername }: Props): ReactElement {
  const { tell } = useStaffText()
  const failureOf = useFailure()
  const [password, setPassword] = useState('')
  const [otp, setOtp] = useState('')
  const [wantsOtp, setWantsOtp] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function logIn(): Promise<void> {
    const name = username.trim()
    if (name === '' || password === '') {
      setProblem(tell('login.required'))
      return
    }
    setBusy(true)
    setProblem(null)
    try {
      const body = { username: name, password, ...(otp.trim() === '' ? {} : { otp: otp.trim() }) }
      staffServices.login.enter(await staffServices.api.call('logInStaff', { body }))
    } catch (error) {
      if (error instanceof ApiError && error.code === 'login/otp_required') setWantsOtp(true)
      setProblem(failureOf(error))
      setBusy(false)
    }
  }

  return (
    <Page title={tell('title')} tells="all">
      <View className={styles.stack}>
        {ended && problem === null && <Notice tone="turn">{tell('login.ended')}</Notice>}
        {problem !== null && <Notice tone="refuse">{problem}</Notice>}
        <Card>
          <Text className={styles.lead}>{tell('login.lead')}</Text>
          <Field
            label={tell('login.username')}
            value={username}
            onChange={onUsername}
            maxLength={60}
            autoComplete="username"
          />
          <Field
            label={tell('login.password')}
            value={password}
            onChange={setPassword}
            kind="password"
            maxLength={200}
            autoComplete="current-password"
          />
          {wantsOtp && (
            <Field
              label={tell('login.otp')}
              value={otp}
              onChange={setOtp}
              kind="tel"
              maxLength={10}
              autoComplete="one-time-code"
            />
          )}
        </Card>
        <Button kind="main" busy={isBusy} onPress={() => void logIn()}>
          {tell('login.submit')}
        </Button>
      </View>
    </Page>
  )
}
