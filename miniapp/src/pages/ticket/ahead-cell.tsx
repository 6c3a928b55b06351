import { type ReactElement, useState } from 'react'
import { useText } from '@/lib/use-text'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { Sheet } from '@/parts/sheet'

const CHOICES = [0, 1, 2, 3, 5, 10, 20]

interface Props {
  ahead: number
  onChoose: (ahead: number) => void
}

/** With how many ahead one wants to be told to come nearer. */
export function AheadCell({ ahead, onChoose }: Props): ReactElement {
  const { say } = useText()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const words = (count: number) =>
    count === 0 ? say('remind.aheadNever') : say('remind.aheadCount', { ahead: count })
  return (
    <>
      <Cell title={say('remind.ahead')} value={words(ahead)} onPress={() => setOpen(true)} />
      {isOpen && (
        <Sheet title={say('remind.aheadTitle')} closeLabel={say('close')} onClose={close}>
          <Card flush>
            {CHOICES.map(count => (
              <Cell
                key={count}
                title={words(count)}
                pressed={count === ahead}
                onPress={() => {
                  onChoose(count)
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
