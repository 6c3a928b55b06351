import { useState } from 'react'
import { ApiError } from '@paihao/shared/contract/client'
import { services } from '@/lib/services'
import { useFailure } from '@/lib/use-failure'
import { useText } from '@/lib/use-text'

interface WechatPhone {
  /** Why there is no number; the form goes on without WeChat. */
  readonly problem: string | null
  /** False after WeChat or the server has said that it gives none. */
  readonly isOffered: boolean
  exchange(code: string | null): Promise<void>
}

/** Has the server exchange what WeChat's button gave for the phone number. */
export function useWechatPhone(onPhone: (phone: string) => void): WechatPhone {
  const { say } = useText()
  const failureOf = useFailure()
  const [problem, setProblem] = useState<string | null>(null)
  const [isOffered, setOffered] = useState(true)
  return {
    problem,
    isOffered,
    async exchange(code) {
      if (code === null) {
        setProblem(say('phone.typeIt'))
        return
      }
      try {
        const { phone } = await services.api.call('exchangePhoneCode', { body: { code } })
        setProblem(null)
        onPhone(phone)
      } catch (error) {
        setProblem(failureOf(error))
        if (error instanceof ApiError && error.code === 'phone/unavailable') setOffered(false)
      }
    },
  }
}
