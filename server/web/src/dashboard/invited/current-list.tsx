import type { InvitedRow } from '@paihao/shared/contract/invited'
import { Empty, Table } from 'antd'
import type { ReactElement } from 'react'
import { dayAndTime } from '../../lib/shanghai-time'
import { useList } from '../../lib/use-list'
import { useInvitedText } from './invited-text'
import { quietly } from '../loading'

interface Props {
  list: { at: string; rows: readonly InvitedRow[] } | null
  isSealed: boolean
}

/** The list as it was imported. Whether one of them has a number yet is not told here. */
export function CurrentList({ list, isSealed }: Props): ReactElement {
  const say = useInvitedText()
  const joined = useList()
  if (list === null)
    return (
      <div className="card">
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say(isSealed ? 'noneSealed' : 'none')} />
      </div>
    )
  return (
    <div className="card">
      <h2>
        {say('current')}{' '}
        <span className="soft">
          {say('total', { n: list.rows.length })} · {say('importedAt', { time: dayAndTime(list.at) })}
        </span>
      </h2>
      <Table<InvitedRow>
        loading={quietly()}
        size="small"
        rowKey="creditCode"
        dataSource={list.rows}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: say('companyName'), dataIndex: 'companyName' },
          { title: say('creditCode'), dataIndex: 'creditCode', className: 'invited-code' },
          { title: say('lots'), render: (_, { lots }) => (lots.length === 0 ? say('all') : joined(lots)) },
        ]}
      />
    </div>
  )
}
