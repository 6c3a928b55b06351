import './invited.css'
import type { InvitedCheck } from '@paihao/shared/contract/invited'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Skeleton, Spin, Upload } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { Link, useParams } from 'react-router'
import { requestKey } from '../../lib/request-key'
import { sentences } from '../../lib/sentences'
import { saveServerFile } from '../../lib/save-file'
import { Named } from '../../parts/named'
import { useApi } from '../login/login-context'
import { usePageTitle } from '../page-title'
import { Problem } from '../problem'
import { useFailure } from '../use-failure'
import { CheckedRows } from './checked-rows'
import { CurrentList } from './current-list'
import { base64Of } from './file-base64'
import { useInvitedText } from './invited-text'

/** Who may take in an invited session: a file is looked through first, and taken over when nothing in it is wrong. */
export function InvitedPage(): ReactElement {
  const { venueId = '' } = useParams()
  const say = useInvitedText()
  const api = useApi()
  const fail = useFailure()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const params = { venueId }
  const [isBusy, setBusy] = useState(false)
  const [checked, setChecked] = useState<InvitedCheck['rows'] | null>(null)
  const [request, setRequest] = useState(requestKey)
  const session = useQuery({
    queryKey: ['bid-session', venueId],
    queryFn: async () => (await api.call('getBidSession', { params })).bidSession,
  })
  const list = useQuery({
    queryKey: ['invited', venueId],
    queryFn: async () => (await api.call('getInvited', { params })).list,
  })
  usePageTitle(session.data?.projectName)

  async function attempt(work: () => Promise<void>): Promise<void> {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      fail(error)
    }
    setBusy(false)
  }

  const check = (file: File): void =>
    void attempt(async () => {
      setChecked(null)
      setRequest(requestKey())
      const body = { name: file.name.slice(0, 200), base64: await base64Of(file) }
      setChecked((await api.call('checkInvited', { params, body })).rows)
    })
  const commit = (confirmed: ReadonlySet<number>): void =>
    void attempt(async () => {
      const rows = (checked ?? []).map(({ row, companyName, creditCode, lots }) => ({
        companyName,
        creditCode,
        lots,
        ...(confirmed.has(row) ? { confirmed: true } : {}),
      }))
      await api.call('importInvited', { params, body: { rows }, idempotencyKey: request })
      setChecked(null)
      await queries.invalidateQueries({ queryKey: ['invited', venueId] })
      void message.success(say('done'))
    })
  const template = (): void =>
    void attempt(async () => saveServerFile((await api.call('getInvitedTemplate', { params })).file))

  const problem = session.error ?? list.error
  if (problem !== null && list.data === undefined)
    return (
      <div className="page">
        <Problem error={problem} onRetry={() => void list.refetch()} />
      </div>
    )
  if (session.data === undefined || list.data === undefined)
    return (
      <div className="page">
        <Skeleton active title={false} className="card" paragraph={{ rows: 8 }} />
      </div>
    )
  const { policy, projectName } = session.data
  return (
    <section className="page invited">
      <header className="page-head">
        <div>
          <h1>
            {say('title')} · <Named>{projectName}</Named>
          </h1>
          <p className="soft">
            {sentences(say('lead'), policy.visibility === 'sealed' && say('sealedLead'))}
          </p>
        </div>
        <Link to={`/bid-sessions/${venueId}`}>{say('back')}</Link>
      </header>
      <div className="card">
        <Upload.Dragger
          accept=".xlsx,.csv,.txt"
          maxCount={1}
          showUploadList={false}
          disabled={isBusy}
          beforeUpload={file => {
            check(file)
            return false
          }}
        >
          <p className="invited-drop">{say('drop')}</p>
          <p className="soft">{say('dropLead')}</p>
        </Upload.Dragger>
        <Button type="link" onClick={template} disabled={isBusy}>
          {say('template')}
        </Button>
      </div>
      {isBusy && (
        <p role="status" className="invited-busy">
          <Spin size="small" /> {say('checking')}
        </p>
      )}
      {checked !== null && (
        <CheckedRows rows={checked} replaces={list.data !== null} isBusy={isBusy} onCommit={commit} />
      )}
      {checked === null && <CurrentList list={list.data} isSealed={policy.visibility === 'sealed'} />}
    </section>
  )
}
