import './statistics.css'
import { Button, Empty, Segmented } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { csvOf, saveFile } from './csv'
import { FigureCharts } from './figure-charts'
import type { FigureRow, Figures } from './figure-columns'
import { figureColumns, figureSheet, figureText } from './figure-columns'
import { useStatisticsText } from './texts'

export interface FigureGroup {
  readonly key: string
  /** What it is grouped by, and what a row is. */
  readonly title: string
  readonly heading: string
  readonly rows: readonly FigureRow[]
}

interface Props {
  totals: Figures
  groups: readonly FigureGroup[]
  /** The name of a downloaded file, without its ending. */
  fileName: string
  /** What to say while nothing has been taken. */
  empty: string
}

/** The totals, then the same figures by one thing or another, as charts or as a table, and as a file. */
export function FigureGroups({ totals, groups, fileName, empty }: Props): ReactElement {
  const say = useStatisticsText()
  const [chosen, setChosen] = useState(groups[0]?.key)
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const group = groups.find(({ key }) => key === chosen) ?? groups[0]
  if (group === undefined || totals.taken === 0)
    return <Empty className="card" image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />

  function download({ title, heading, rows }: FigureGroup): void {
    saveFile(`${fileName} ${title}.csv`, csvOf(figureSheet(heading, rows, totals, say)))
  }

  return (
    <>
      <dl className="figures">
        {figureColumns.map(column => (
          <div key={column.key} className="card">
            <dt>{say(column.key)}</dt>
            <dd data-long={column.isTime}>{figureText(column, totals, say)}</dd>
          </div>
        ))}
      </dl>
      <section className="card figure-group" aria-label={group.title}>
        <header>
          {groups.length > 1 && (
            <Segmented
              aria-label={say('groups')}
              value={group.key}
              options={groups.map(({ key, title }) => ({ value: key, label: title }))}
              onChange={setChosen}
            />
          )}
          <Segmented
            aria-label={say('view')}
            value={view}
            options={[
              { value: 'chart', label: say('chart') },
              { value: 'table', label: say('table') },
            ]}
            onChange={setView}
          />
          <Button onClick={() => download(group)}>{say('download')}</Button>
        </header>
        {view === 'chart' ? (
          <FigureCharts rows={group.rows} />
        ) : (
          <FigureTable group={group} totals={totals} />
        )}
      </section>
    </>
  )
}

function FigureTable({ group, totals }: { group: FigureGroup; totals: Figures }): ReactElement {
  const say = useStatisticsText()
  const cells = (figures: Figures): ReactElement[] =>
    figureColumns.map(column => <td key={column.key}>{figureText(column, figures, say)}</td>)
  return (
    <div className="figure-table" tabIndex={0} role="region" aria-label={group.title}>
      <table>
        <caption className="visually-hidden">{group.title}</caption>
        <thead>
          <tr>
            <th scope="col">{group.heading}</th>
            {figureColumns.map(({ key }) => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {group.rows.map(({ key, name, figures }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells(figures)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('total')}</th>
            {cells(totals)}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
