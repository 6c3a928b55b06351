import type { NoticesFigures } from '@paihao/shared/contract/notice'
import type { ReactElement } from 'react'
import { exactTime } from '../../lib/shanghai-time'
import { useTellingText } from './texts'

/** WeChat as the server last saw it, and what the holders' allowances came to. */
export function WechatCard({ figures: { wechat, credits } }: { figures: NoticesFigures }): ReactElement {
  const say = useTellingText()
  const { configured, resting, lastTokenRefusal, tokenRenewsAt } = wechat
  if (!configured)
    return (
      <section className="card notices-wechat" aria-label={say('wechatState')}>
        <h2>{say('wechatState')}</h2>
        <p className="soft">{say('notConfigured')}</p>
      </section>
    )
  const token =
    lastTokenRefusal !== null
      ? say('tokenRefused', { code: lastTokenRefusal })
      : tokenRenewsAt === null
        ? say('tokenNone')
        : exactTime(tokenRenewsAt)
  return (
    <div className="notices-tables">
      <section className="card notices-wechat" aria-label={say('wechatState')}>
        <h2>{say('wechatState')}</h2>
        <dl>
          <dt>{say('state')}</dt>
          <dd>{say(resting ? 'resting' : 'working')}</dd>
          <dt>{say('token')}</dt>
          <dd>{token}</dd>
        </dl>
      </section>
      <section className="card notices-wechat" aria-label={say('credits')}>
        <h2>{say('credits')}</h2>
        <dl>
          <dt>{say('used')}</dt>
          <dd>{credits.used}</dd>
          <dt>{say('kept')}</dt>
          <dd>{credits.kept}</dd>
          <dt>{say('missing')}</dt>
          <dd>{credits.missing}</dd>
          <dt>{say('goneCredit')}</dt>
          <dd>{credits.gone}</dd>
        </dl>
      </section>
    </div>
  )
}
