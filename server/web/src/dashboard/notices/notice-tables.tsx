import type { NoticesFigures } from '@paihao/shared/contract/notice'
import type { ReactElement } from 'react'
import { reasonOf, type SayTelling, useTellingText } from './texts'

/** What each way brought, and how long it took. */
export function WayTable({ ways }: Pick<NoticesFigures, 'ways'>): ReactElement {
  const say = useTellingText()
  const used = ways.filter(
    ({ way, told, refused, unknown, undelivered }) =>
      way === 'page' || way === 'wechat' || told + refused + unknown + undelivered > 0,
  )
  return (
    <Table
      title={say('ways')}
      heads={[
        say('way'),
        say('told'),
        say('refused'),
        say('unknown'),
        say('undelivered'),
        say('median'),
        say('p95'),
      ]}
      rows={used.map(({ way, told, refused, unknown, undelivered, took }) => [
        say(way),
        ...[told, refused, unknown, undelivered],
        ...[seconds(took?.median, say), seconds(took?.p95, say)],
      ])}
    />
  )
}

/** Why messages were not brought, by code. */
export function CodeTable({ refusals }: Pick<NoticesFigures, 'refusals'>): ReactElement {
  const say = useTellingText()
  return (
    <Table
      title={say('codes')}
      heads={[say('code'), say('way'), say('count')]}
      rows={refusals.map(({ way, code, count }) => [reasonOf(code, say), say(way), count])}
      empty={say('noCodes')}
    />
  )
}

/** What was told of, and what became of it. */
export function KindTable({ counts }: Pick<NoticesFigures, 'counts'>): ReactElement {
  const say = useTellingText()
  const kinds = [...new Set(counts.map(({ kind }) => kind))]
  const many = (kind: string, ...statuses: readonly string[]) =>
    counts.reduce((all, one) => all + (one.kind === kind && statuses.includes(one.status) ? one.count : 0), 0)
  return (
    <Table
      title={say('kinds')}
      wide
      heads={[say('kind'), say('page'), say('away'), say('waits'), say('failed'), say('gone')]}
      rows={kinds.map(kind => [
        say(`kind.${kind}`),
        many(kind, 'page'),
        many(kind, 'sent'),
        many(kind, 'waits'),
        many(kind, 'refused', 'unknown'),
        many(kind, 'gone'),
      ])}
    />
  )
}

interface TableProps {
  title: string
  heads: readonly string[]
  rows: readonly (readonly (string | number)[])[]
  /** Over the whole width of the page. */
  wide?: boolean
  /** Said when there are no rows. */
  empty?: string
}

function Table({ title, heads, rows, wide = false, empty }: TableProps): ReactElement {
  return (
    <div className={wide ? 'card notices-wide' : 'card'}>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="soft">{empty}</p>
      ) : (
        <div className="figure-table" tabIndex={0} role="region" aria-label={title}>
          <table>
            <thead>
              <tr>
                {heads.map(head => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, ...cells]) => (
                <tr key={`${name} ${cells[0]}`}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, i) => (
                    <td key={heads[i + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

function seconds(ms: number | undefined, say: SayTelling): string {
  return ms === undefined ? say('none') : say('seconds', { n: (ms / 1000).toFixed(1) })
}
