import { hall } from '@paihao/shared/contract/hall'
import * as z from '@paihao/shared/contract/z'
import type { ReactElement } from 'react'
import { goTo } from '@/lib/routes'
import { services } from '@/lib/services'
import { useLoaded } from '@/lib/use-loaded'
import { useText } from '@/lib/use-text'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { Empty } from '@/parts/empty'
import { KeptNotice } from '@/parts/kept-notice'
import { Section } from '@/parts/section'
import { Skeleton } from '@/parts/skeleton'

const schema = z.array(hall)
const LIMIT = 50

/** Government service halls, city first. */
export function Halls(): ReactElement {
  const { say } = useText()
  const { value, at, failure, reload } = useLoaded('halls', schema, async () => {
    return (await services.api.call('listHalls', { query: { limit: LIMIT } })).halls
  })
  return (
    <Section title={say('home.halls')}>
      <KeptNotice failure={failure} at={at} onRetry={() => void reload()} />
      {value === null && failure === null && <Skeleton rows={1} />}
      {value !== null && (
        <Card flush>
          {value.length === 0 && <Empty title={say('home.noHalls')} lead={say('home.noHallsLead')} />}
          {value.map(({ hallId, name, level, queues }) => (
            <Cell
              key={hallId}
              title={name}
              lead={`${say(`level.${level}`)} · ${queues.map(queue => queue.name).join(say('day.join'))}`}
              onPress={() => goTo('hall', { hallId })}
            />
          ))}
        </Card>
      )}
    </Section>
  )
}
