import { View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { staffOf } from '@paihao/shared/contract/roles'
import type { Staff } from '@paihao/shared/contract/account'
import { Button } from '@/parts/button'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { Empty } from '@/parts/empty'
import { Page } from '@/parts/page'
import { Section } from '@/parts/section'
import { staffServices } from '../lib/staff-services'
import { usePending } from '../lib/use-staff'
import { useStaffText } from '../lib/use-staff-text'
import { Gate } from '../parts/gate'
import { Halls } from './halls'
import { Sessions } from './sessions'

/** Who one is, and where one works today. */
export default function StaffStart(): ReactElement {
  return <Gate>{({ staff }) => <Venues staff={staff} />}</Gate>
}

function Venues({ staff }: { staff: Staff }): ReactElement {
  const { tell } = useStaffText()
  const pending = usePending()
  const worksIn = (kind: keyof typeof staffOf): boolean =>
    staff.roles.some(role => staffOf[kind].includes(role))

  function leave(): void {
    // The server forgets the token by itself in half an hour if this does not reach it.
    void staffServices.api.call('logOut').catch(() => undefined)
    staffServices.login.leave()
  }

  return (
    <Page title={tell('venues.title')} tells="all">
      {worksIn('bidSession') && <Sessions />}
      {worksIn('hall') && <Halls hallIds={staff.hallIds} />}
      {!worksIn('bidSession') && !worksIn('hall') && (
        <Card>
          <Empty title={tell('venues.none')} />
        </Card>
      )}
      <Section>
        <Card flush>
          <Cell title={staff.name} lead={staff.username} />
        </Card>
        <View>
          <Button disabled={pending !== null} onPress={leave}>
            {tell('login.out')}
          </Button>
        </View>
      </Section>
    </Page>
  )
}
