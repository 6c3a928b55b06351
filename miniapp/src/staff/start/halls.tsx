import { halls } from '@paihao/shared/contract/hall'
import type { ReactElement } from 'react'
import { goToStaff } from '@/lib/routes'
import { useLoaded } from '@/lib/use-loaded'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { Empty } from '@/parts/empty'
import { KeptNotice } from '@/parts/kept-notice'
import { Section } from '@/parts/section'
import { Skeleton } from '@/parts/skeleton'
import { staffServices } from '../lib/staff-services'
import { useStaffText } from '../lib/use-staff-text'

/** The halls of this account; an account that names none works in all. */
export function Halls({ hallIds }: { hallIds: readonly string[] }): ReactElement {
  const { tell } = useStaffText()
  const { value, at, failure, reload } = useLoaded('staff-halls', halls, () =>
    staffServices.api.call('listHalls', { query: { limit: 200 } }),
  )
  const shown = (value?.halls ?? []).filter(({ hallId }) => hallIds.length === 0 || hallIds.includes(hallId))
  return (
    <Section title={tell('venues.halls')}>
      <KeptNotice failure={failure} at={at} onRetry={() => void reload()} />
      {value === null && failure === null && <Skeleton />}
      {value !== null && (
        <Card flush>
          {shown.length === 0 && <Empty title={tell('venues.noHalls')} />}
          {shown.map(({ hallId, name, queues }) => (
            <Cell
              key={hallId}
              title={name}
              lead={queues.map(queue => queue.name).join(' · ')}
              onPress={() => goToStaff('desk', { hallId })}
            />
          ))}
        </Card>
      )}
    </Section>
  )
}
