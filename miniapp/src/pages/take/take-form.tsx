import { type ReactElement, type ReactNode, useEffect, useState } from 'react'
import { bidderOf, emptyDraft } from '@/lib/bidder-draft'
import { keptBidder } from '@/lib/kept-bidder'
import type { Offer } from '@/lib/offer'
import { showFault } from '@/lib/platform'
import { goOnTo } from '@/lib/routes'
import { hallRules, sessionRules } from '@/lib/rule-sentences'
import { isLive } from '@/lib/is-live'
import { useMyTickets } from '@/lib/use-my-tickets'
import { useNow } from '@/lib/use-now'
import { useText } from '@/lib/use-text'
import { Card } from '@/parts/card'
import { Notice } from '@/parts/notice'
import { Page } from '@/parts/page'
import { Rules } from '@/parts/rules'
import { Section } from '@/parts/section'
import { BidderForm } from './bidder-form'
import { OfferHead } from './offer-head'
import { QueueChoice } from './queue-choice'
import { HowToldLine } from './how-told-line'
import { SlotChoice } from './slot-choice'
import { TakeButton } from './take-button'
import { useTake } from './use-take'

interface Props {
  offer: Offer
  /** The lot or matter that was chosen before. */
  queueId: string | undefined
  onStale: () => void
  notice: ReactNode
}

export function TakeForm({ offer, queueId, onStale, notice }: Props): ReactElement {
  const { say } = useText()
  const now = useNow(5_000)
  const [chosen, setChosen] = useState<readonly string[]>(queueId === undefined ? [] : [queueId])
  const [draft, setDraft] = useState(() => keptBidder.get() ?? emptyDraft)
  const [tries, setTries] = useState(0)
  const wasTried = tries > 0
  useEffect(() => {
    if (tries > 0) showFault()
  }, [tries])
  const { value: mine } = useMyTickets()
  const [slotAt, setSlotAt] = useState<string | null>(null)
  const [refusals, setRefusals] = useState(0)
  const { state, problem, take } = useTake(() => {
    onStale()
    setSlotAt(null)
    setRefusals(refusals + 1)
  })
  const [only] = offer.queues
  const picked = offer.queues.filter(one => chosen.includes(one.queueId))
  const queues = picked.length === 0 && offer.queues.length === 1 && only !== undefined ? [only] : picked
  const [queue] = queues
  const held = queues.flatMap(one => mine?.find(my => my.queueId === one.queueId && isLive(my, now)) ?? [])
  // Who has a number in each of them already is led there; in the others one is taken.
  const existing = held.length === queues.length ? held[0] : undefined
  const needsBidder = offer.kind === 'bidSession'

  /** A visitor has one matter; a bidder may bid in several lots. */
  const choose = (one: string) => {
    setSlotAt(null)
    if (!needsBidder) setChosen([one])
    else if (chosen.includes(one)) setChosen(chosen.filter(other => other !== one))
    else setChosen([...chosen, one])
  }

  const submit = () => {
    setTries(tries + 1)
    const bidder = bidderOf(draft)
    if (queue === undefined || (needsBidder && bidder === null)) return
    if (needsBidder) keptBidder.set(draft)
    const slot = slotAt === null ? {} : { slotAt }
    const body = needsBidder && bidder !== null ? { bidder } : slot
    void take(queues, body, offer.policy.order === 'draw')
  }

  return (
    <Page
      title={say('title.take')}
      footer={
        <>
          {existing === undefined && offer.isOpen && <HowToldLine />}
          <TakeButton
            offer={offer}
            queue={queue}
            existing={existing}
            slotAt={slotAt}
            state={state}
            now={now}
            onTake={submit}
            onOpen={ticketId => goOnTo('ticket', { ticketId })}
          />
        </>
      }
    >
      {notice}
      <OfferHead offer={offer} now={now} />
      <QueueChoice
        offer={offer}
        chosen={queues.map(one => one.queueId)}
        isMissing={wasTried}
        onChoose={choose}
      />
      {!needsBidder && queue !== undefined && existing === undefined && (
        <SlotChoice
          key={`${queue.queueId}/${refusals}`}
          queueId={queue.queueId}
          chosen={slotAt}
          onChoose={setSlotAt}
        />
      )}
      {needsBidder && existing === undefined && (
        <BidderForm draft={draft} onChange={setDraft} wasTried={wasTried} />
      )}
      {problem !== null && (
        <Section>
          <Notice tone={state === 'unknown' ? 'turn' : 'refuse'}>{problem}</Notice>
        </Section>
      )}
      <Section title={say('session.rule')}>
        <Card>
          <Rules sentences={needsBidder ? sessionRules(offer.policy, say) : hallRules(offer.policy, say)} />
        </Card>
      </Section>
    </Page>
  )
}
