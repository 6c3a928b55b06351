import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { requestKey } from '../../lib/request-key'
import { dayAndTime } from '../../lib/shanghai-time'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'
import { inputOf } from './session-input'
import type { SessionForm } from './session-input'

export type How = 'draft' | 'publish' | 'template'

interface Saving {
  readonly busy: How | null
  /** Resolves to whether it was saved. */
  readonly save: (typed: SessionForm, how: How, template?: string) => Promise<boolean>
  /** Something else is in the form now, so it is another session. */
  readonly changed: () => void
}

/** Sends the form: as a draft, published at once, or as a template. The same form sent twice is the same session. */
export function useSaving(onSaved: () => void): Saving {
  const say = useText()
  const api = useApi()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const fail = useFailure()
  const [busy, setBusy] = useState<How | null>(null)
  const [key, setKey] = useState(requestKey)

  async function save(typed: SessionForm, how: How, template?: string): Promise<boolean> {
    setBusy(how)
    // A template is another thing than the session that is saved from the same form after it.
    const idempotencyKey =
      template === undefined ? key : `${key}-template-${encodeURIComponent(template)}`.slice(0, 120)
    try {
      const body = { ...inputOf(typed), ...(template === undefined ? {} : { template }) }
      const { bidSession } = await api.call('createBidSession', { body, idempotencyKey })
      const { venueId } = bidSession
      if (how === 'publish')
        await api.call('publishBidSession', {
          params: { venueId },
          idempotencyKey: `${idempotencyKey}-publish`,
        })
      const said = {
        draft: say('sessionForm.created'),
        publish: say('sessions.published', { time: dayAndTime(bidSession.takingOpensAt) }),
        template: say('template.saved', { name: template ?? '' }),
      }
      void message.success(said[how])
      await queries.invalidateQueries({ queryKey: ['bid-sessions'] })
      if (how !== 'template') {
        onSaved()
        void navigate(how === 'publish' ? `/bid-sessions/${venueId}` : '/bid-sessions')
      }
      return true
    } catch (error) {
      fail(error)
      return false
    } finally {
      setBusy(null)
    }
  }

  return { busy, save, changed: () => setKey(requestKey()) }
}
