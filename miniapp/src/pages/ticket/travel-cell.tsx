import { type ReactElement, useState } from 'react'
import { services } from '@/lib/services'
import { usePreferences } from '@/lib/use-preferences'
import { useText } from '@/lib/use-text'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { Sheet } from '@/parts/sheet'

const CHOICES = [0, 10, 20, 30, 45, 60, 90]

/** How long one is on the way: said once, it tells from then on when to leave. */
export function TravelCell(): ReactElement {
  const { say } = useText()
  const { travelMinutes } = usePreferences()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const words = (minutes: number) =>
    minutes === 0 ? say('ticket.travelNone') : say('ticket.travelMinutes', { minutes })
  return (
    <>
      <Cell title={say('ticket.travel')} value={words(travelMinutes)} onPress={() => setOpen(true)} />
      {isOpen && (
        <Sheet title={say('ticket.travelTitle')} closeLabel={say('close')} onClose={close}>
          <Card flush>
            {CHOICES.map(minutes => (
              <Cell
                key={minutes}
                title={words(minutes)}
                pressed={minutes === travelMinutes}
                onPress={() => {
                  services.preferences.change({ travelMinutes: minutes })
                  close()
                }}
              />
            ))}
          </Card>
        </Sheet>
      )}
    </>
  )
}
