import type { Account } from '@paihao/shared/contract/account'
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { requestKey } from '../../lib/request-key'
import { undecided } from '../first-field'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'

interface AccountActs {
  reset(account: Account): void
  disable(account: Account): void
  enable(account: Account): void
  endLogIns(account: Account): void
}

/** What an administrator does to an account besides changing it; whatever takes something away asks first. */
export function useAccountActs(
  onPassword: (made: { account: Account; password: string }) => void,
): AccountActs {
  const say = useText()
  const api = useApi()
  const queries = useQueryClient()
  const { modal, message } = App.useApp()
  const fail = useFailure()

  async function run<T>(send: () => Promise<T>, then: (reply: T) => void = () => undefined): Promise<void> {
    try {
      then(await send())
      await queries.invalidateQueries({ queryKey: ['accounts'] })
    } catch (error) {
      fail(error)
    }
  }

  function ask(what: string, lead: string, name: string, act: () => Promise<void>): void {
    void modal.confirm({ title: `${what} · ${name}`, content: lead, okText: what, ...undecided, onOk: act })
  }

  return {
    reset: ({ staffId, name }) =>
      ask(say('accounts.reset'), say('accounts.resetLead'), name, () =>
        run(
          () => api.call('resetPassword', { params: { staffId }, idempotencyKey: requestKey() }),
          onPassword,
        ),
      ),
    disable: ({ staffId, name }) =>
      ask(say('accounts.disable'), say('accounts.disableLead'), name, () =>
        run(
          () => api.call('disableAccount', { params: { staffId }, idempotencyKey: requestKey() }),
          () => void message.success(`${name} · ${say('accounts.disabled')}`),
        ),
      ),
    enable: ({ staffId, name }) =>
      void run(
        () => api.call('enableAccount', { params: { staffId }, idempotencyKey: requestKey() }),
        () => void message.success(`${name} · ${say('accounts.active')}`),
      ),
    endLogIns: ({ staffId, name }) =>
      ask(say('accounts.endLogIns'), say('accounts.endLogInsLead'), name, () =>
        run(
          () => api.call('endLogIns', { params: { staffId }, idempotencyKey: requestKey() }),
          () => void message.success(say('accounts.ended')),
        ),
      ),
  }
}
