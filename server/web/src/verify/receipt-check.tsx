import type { Client } from '@paihao/shared/contract/client'
import type { Receipt } from '@paihao/shared/contract/receipt'
import { useCallback, useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { exactTime, dayOf } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import type { Say } from '../lib/text'
import { receiptSteps } from './check-receipt'
import { FileButton } from './file-button'
import { eventFacts, readReceipt, receiptInLink } from './read-receipt'
import type { Step } from './step'
import { texts } from './texts'
import { Verdict } from './verdict'

type Result = { problem: string } | { receipt: Receipt; steps: Step[] }

/** Checks the receipt that came with a number: pasted, from a file, or in the link that was opened. */
export function ReceiptCheck({ api }: { api: Client }): ReactElement {
  const say = useSay(texts)
  const [linked] = useState(() => receiptInLink(location.hash))
  const [text, setText] = useState(linked ?? '')
  const [busy, setBusy] = useState(false)
  const [result, setResult] = useState<Result | null>(null)

  const check = useCallback(
    async (given: string): Promise<void> => {
      setBusy(true)
      setResult(await resultOf(api, given, say))
      setBusy(false)
    },
    [api, say],
  )

  useEffect(() => {
    if (linked !== null) void check(linked)
  }, [linked, check])

  return (
    <>
      <section className="verify-card">
        <h2>{say('receipt')}</h2>
        <p>{say('receiptLead')}</p>
        <textarea
          aria-label={say('receipt')}
          placeholder={say('receiptPlaceholder')}
          value={text}
          rows={6}
          spellCheck={false}
          onChange={typed => setText(typed.target.value)}
        />
        <div className="verify-actions">
          <button
            type="button"
            className="main"
            disabled={busy || text.trim() === ''}
            onClick={() => void check(text)}
          >
            {say(busy ? 'checking' : 'check')}
          </button>
          <FileButton
            text={say('chooseFile')}
            onText={read => {
              setText(read)
              void check(read)
            }}
          />
        </div>
        {result !== null && 'problem' in result && (
          <p className="verify-problem" role="alert">
            {result.problem}
          </p>
        )}
      </section>
      {result !== null && 'steps' in result && <ReceiptVerdict {...result} />}
    </>
  )
}

async function resultOf(api: Client, given: string, say: Say<Step['text']>): Promise<Result> {
  const receipt = readReceipt(given)
  if (receipt === null) return { problem: say('notReceipt') }
  try {
    const { keys } = await api.call('getKeys')
    return keys.length === 0 ? { problem: say('noKeys') } : { receipt, steps: receiptSteps(receipt, keys) }
  } catch {
    return { problem: say('noKeys') }
  }
}

function ReceiptVerdict({ receipt, steps }: { receipt: Receipt; steps: Step[] }): ReactElement {
  const say = useSay(texts)
  const { at, queueId } = eventFacts(receipt.event)
  return (
    <Verdict steps={steps} meaning={say(receipt.kind === 'inclusion' ? 'goodReceipt' : 'goodPromise')}>
      <dl>
        <Fact name={say('venueId')} value={receipt.venueId} />
        {at !== null && <Fact name={say('takenAt')} value={`${dayOf(at)} ${exactTime(at)}`} />}
        {queueId !== null && <Fact name={say('queue')} value={queueId} />}
        {receipt.kind === 'inclusion' && <Fact name={say('position')} value={String(receipt.index + 1)} />}
      </dl>
      <details>
        <summary>{say('details')}</summary>
        <pre>{receipt.event}</pre>
        {receipt.kind === 'inclusion' && <pre>{receipt.checkpoint}</pre>}
      </details>
    </Verdict>
  )
}

function Fact({ name, value }: { name: string; value: string }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
