import type { InvitedCheck } from '@paihao/shared/contract/invited'
import { Button, Checkbox, Table } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { useList } from '../../lib/use-list'
import { useInvitedText } from './invited-text'
import { quietly } from '../loading'

type Row = InvitedCheck['rows'][number]
type Fault = Row['faults'][number]

interface Props {
  rows: readonly Row[]
  /** There is a list already. */
  replaces: boolean
  isBusy: boolean
  /** Takes the rows over; the codes of these were confirmed. */
  onCommit: (confirmed: ReadonlySet<number>) => void
}

/** A wrong check character alone: staff may say that the code is right all the same. */
const isToConfirm = ({ faults }: Row): boolean =>
  faults.length > 0 && faults.every(({ fault }) => fault === 'check')

/** What a file would bring: the rows with something wrong first. */
export function CheckedRows({ rows, replaces, isBusy, onCommit }: Props): ReactElement {
  const say = useInvitedText()
  const list = useList()
  const [confirmed, setConfirmed] = useState<ReadonlySet<number>>(new Set())
  const faulty = rows.filter(row => row.faults.length > 0 && !isToConfirm(row))
  const toConfirm = rows.filter(row => isToConfirm(row) && !confirmed.has(row.row))
  const sorted = [...rows].sort((a, b) => b.faults.length - a.faults.length || a.row - b.row)

  function confirm(row: number, isRight: boolean): void {
    const next = new Set(confirmed)
    if (isRight) next.add(row)
    else next.delete(row)
    setConfirmed(next)
  }
  const words = ({ column, fault, hint }: Fault): string => {
    const said = say(`fault.${fault}`, { column: say(column), hint: hint ?? '' })
    return hint !== undefined && fault === 'character' ? say('fault.withHint', { said, hint }) : said
  }

  return (
    <div className="card">
      <Table<Row>
        loading={quietly()}
        size="small"
        rowKey="row"
        dataSource={sorted}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        rowClassName={row => (row.faults.length === 0 ? '' : 'invited-fault')}
        columns={[
          { title: say('row'), dataIndex: 'row', width: 70 },
          { title: say('companyName'), dataIndex: 'companyName' },
          { title: say('creditCode'), dataIndex: 'creditCode', className: 'invited-code' },
          { title: say('lots'), render: (_, { lots }) => (lots.length === 0 ? say('all') : list(lots)) },
          {
            title: say('fault'),
            render: (_, row) => (
              <>
                {row.faults.length === 0 ? say('good') : row.faults.map(words).join(say('fault.between'))}
                {isToConfirm(row) && (
                  <Checkbox
                    checked={confirmed.has(row.row)}
                    onChange={({ target }) => confirm(row.row, target.checked)}
                  >
                    {say('confirm')}
                  </Checkbox>
                )}
              </>
            ),
          },
        ]}
      />
      <div className="invited-foot">
        <p role="alert">
          {say('total', { n: rows.length })}
          {faulty.length > 0 && <strong> · {say('faulty', { n: faulty.length })}</strong>}
          {toConfirm.length > 0 && <strong> · {say('toConfirm', { n: toConfirm.length })}</strong>}
          {replaces && ` · ${say('replace')}`}
        </p>
        <Button
          type="primary"
          loading={isBusy}
          disabled={rows.length === 0 || faulty.length + toConfirm.length > 0}
          onClick={() => onCommit(confirmed)}
        >
          {say('commit', { n: rows.length })}
        </Button>
      </div>
    </div>
  )
}
