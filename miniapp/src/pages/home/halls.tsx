import type { ReactElement } from 'react'
import { goTo } from '@/lib/routes'
import { services } from '@/lib/services'
import { useHalls } from '@/lib/use-halls'
import { useText } from '@/lib/use-text'
import { Button } from '@/parts/button'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { Empty } from '@/parts/empty'
import { KeptNotice } from '@/parts/kept-notice'
import { Section } from '@/parts/section'
import { Skeleton } from '@/parts/skeleton'

/** Government service halls, city first; of those that are searched for only what is found. */
export function Halls({ search }: { search: string }): ReactElement | null {
  const { say } = useText()
  const { value, at, isKept, failure, reload, more } = useHalls(services.api, search)
  const halls = value?.halls
  if (search !== '' && halls?.length === 0) return null
  return (
    <Section title={say('home.halls')}>
      <KeptNotice failure={failure} at={at} isKept={isKept} onRetry={() => void reload()} />
      {halls === undefined && failure === null && <Skeleton rows={1} />}
      {halls !== undefined && (
        <Card flush>
          {halls.length === 0 && <Empty title={say('home.noHalls')} lead={say('home.noHallsLead')} />}
          {halls.map(({ hallId, name, level, queues }) => (
            <Cell
              key={hallId}
              title={name}
              lead={`${say(`level.${level}`)} · ${queues.map(queue => queue.name).join(say('day.join'))}`}
              onPress={() => goTo('hall', { hallId })}
            />
          ))}
        </Card>
      )}
      {more !== null && <Button onPress={more}>{say('home.moreHalls')}</Button>}
    </Section>
  )
}
