import { type Hall, halls } from '@paihao/shared/contract/hall'
import { type ReactElement, useState } from 'react'
import { goToStaff } from '@/lib/routes'
import { useDelayed } from '@/lib/use-delayed'
import { useHalls } from '@/lib/use-halls'
import { useLoaded } from '@/lib/use-loaded'
import { Button } from '@/parts/button'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { Empty } from '@/parts/empty'
import { Field } from '@/parts/field'
import { KeptNotice } from '@/parts/kept-notice'
import { Section } from '@/parts/section'
import { Skeleton } from '@/parts/skeleton'
import { staffServices } from '../lib/staff-services'
import { useStaffText } from '../lib/use-staff-text'

/** After the last letter (ms) the search is sent. */
const PAUSE = 350

/** The halls of this account; an account that names none works in all. */
export function Halls({ hallIds }: { hallIds: readonly string[] }): ReactElement {
  return hallIds.length === 0 ? <AllHalls /> : <OwnHalls hallIds={hallIds} />
}

/** Asked for one by one: a list of all halls would cut off those that stand late in it. */
function OwnHalls({ hallIds }: { hallIds: readonly string[] }): ReactElement {
  const { tell } = useStaffText()
  const { value, at, isKept, failure, reload } = useLoaded(
    `staff-halls/${hallIds.join(',')}`,
    halls,
    async () => {
      const asked = hallIds.map(hallId => staffServices.api.call('getHall', { params: { hallId } }))
      return { halls: (await Promise.all(asked)).map(({ hall }) => hall), next: null }
    },
  )
  return (
    <Section title={tell('venues.halls')}>
      <KeptNotice failure={failure} at={at} isKept={isKept} onRetry={() => void reload()} />
      {value === null && failure === null && <Skeleton />}
      {value !== null && <HallCells halls={value.halls} none={tell('venues.noHalls')} />}
    </Section>
  )
}

function AllHalls(): ReactElement {
  const { tell, say } = useStaffText()
  const [typed, setTyped] = useState('')
  const { value, at, isKept, failure, reload, more } = useHalls(
    staffServices.api,
    useDelayed(typed.trim(), PAUSE),
  )
  return (
    <Section title={tell('venues.halls')}>
      <Field kind="search" label={tell('venues.findHall')} maxLength={60} value={typed} onChange={setTyped} />
      <KeptNotice failure={failure} at={at} isKept={isKept} onRetry={() => void reload()} />
      {value === null && failure === null && <Skeleton />}
      {value !== null && <HallCells halls={value.halls} none={tell('venues.noneFound')} />}
      {more !== null && <Button onPress={more}>{say('home.moreHalls')}</Button>}
    </Section>
  )
}

function HallCells({ halls: shown, none }: { halls: readonly Hall[]; none: string }): ReactElement {
  return (
    <Card flush>
      {shown.length === 0 && <Empty title={none} />}
      {shown.map(({ hallId, name, queues }) => (
        <Cell
          key={hallId}
          title={name}
          lead={queues.map(queue => queue.name).join(' · ')}
          onPress={() => goToStaff('desk', { hallId })}
        />
      ))}
    </Card>
  )
}
