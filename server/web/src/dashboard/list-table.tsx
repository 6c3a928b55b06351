import { Empty, Skeleton, Table } from 'antd'
import type { TableColumnsType } from 'antd'
import type { ReactElement } from 'react'
import { quietly } from './loading'
import { Problem } from './problem'

interface Props<Row> {
  /** How the question for them stands. */
  list: { error: Error | null; data: unknown; isPending: boolean; refetch: () => Promise<unknown> }
  rows: readonly Row[]
  rowKey: keyof Row
  columns: TableColumnsType<Row>
  /** That there are none, and what to do about it. */
  none: string
  /** Of so many rows each; without it all of them stand on one. */
  pageSize?: number
}

/** A list of the dashboard, as far as it is known: nobody is told that there are none before that is. */
export function ListTable<Row extends object>(props: Props<Row>): ReactElement {
  const { list, rows, rowKey, columns, none, pageSize } = props
  const { error, data, isPending, refetch } = list
  return (
    <>
      {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
      {(data !== undefined || isPending) && (
        <Table<Row>
          className="card flush"
          rowKey={rowKey}
          columns={columns}
          dataSource={rows}
          loading={quietly()}
          pagination={
            pageSize === undefined ? false : { pageSize, hideOnSinglePage: true, showSizeChanger: false }
          }
          locale={{
            emptyText: isPending ? (
              <Skeleton active title={false} paragraph={{ rows: 6 }} />
            ) : (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={none} />
            ),
          }}
        />
      )}
    </>
  )
}
