import { ApiError } from '@paihao/shared/contract/client'
import type { Client } from '@paihao/shared/contract/client'
import { bundle as bundleSchema } from '@paihao/shared/contract/record'
import type { Bundle } from '@paihao/shared/contract/record'
import { useCallback, useEffect, useState } from 'react'
import type { FormEvent, ReactElement } from 'react'
import { useSay } from '../lib/text'
import type { Say } from '../lib/text'
import type { BundleResult } from './check-bundle'
import type { DrawResult } from './check-draw'
import { DrawReport } from './draw-report'
import { FileButton } from './file-button'
import type { OpeningRecord } from './opening-record'
import { OpeningReport } from './opening-report'
import { allPassed, type Step } from './step'
import { texts } from './texts'
import { Verdict } from './verdict'

interface Checked {
  bundle: Bundle
  checked: BundleResult
  draw: DrawResult | null
  opening: OpeningRecord | null
  names: ReadonlyMap<string, string>
}
type Result = { problem: string } | Checked

/** Checks the whole public record of a venue: from the server, or from a file that somebody kept. */
export function RecordCheck({ api }: { api: Client }): ReactElement {
  const say = useSay(texts)
  const [asked] = useState(() => new URLSearchParams(location.search).get('venue') ?? '')
  const [venueId, setVenueId] = useState(asked)
  const [busy, setBusy] = useState(false)
  const [result, setResult] = useState<Result | null>(null)

  const check = useCallback(
    async (read: () => Promise<Bundle | null>): Promise<void> => {
      setBusy(true)
      setResult(await resultOf(api, read, say))
      setBusy(false)
    },
    [api, say],
  )
  const load = useCallback(
    (id: string) => check(() => api.call('getBundle', { params: { venueId: id.trim() } })),
    [api, check],
  )

  useEffect(() => {
    if (asked !== '') void load(asked)
  }, [asked, load])

  function submit(submitted: FormEvent): void {
    submitted.preventDefault()
    void load(venueId)
  }

  return (
    <>
      <form className="verify-card" onSubmit={submit}>
        <h2>{say('record')}</h2>
        <p>{say('recordLead')}</p>
        <input
          aria-label={say('venueId')}
          placeholder={say('venueId')}
          value={venueId}
          spellCheck={false}
          onChange={typed => setVenueId(typed.target.value)}
        />
        <div className="verify-actions">
          <button type="submit" className="main" disabled={busy || venueId.trim() === ''}>
            {say(busy ? 'checking' : 'load')}
          </button>
          <FileButton
            text={say('chooseBundle')}
            onText={text => void check(() => Promise.resolve(readBundle(text)))}
          />
        </div>
        {result !== null && 'problem' in result && (
          <p className="verify-problem" role="alert">
            {result.problem}
          </p>
        )}
      </form>
      {result !== null && 'checked' in result && result.draw !== null && <DrawReport draw={result.draw} />}
      {result !== null && 'checked' in result && (
        <Verdict steps={result.checked.steps} meaning={say('goodBundle', { n: result.checked.events })}>
          <div className="verify-actions">
            <Download bundle={result.bundle} text={say('download')} />
          </div>
        </Verdict>
      )}
      {result !== null && 'checked' in result && result.opening !== null && (
        <OpeningReport record={result.opening} names={result.names} />
      )}
    </>
  )
}

async function resultOf(
  api: Client,
  read: () => Promise<Bundle | null>,
  say: Say<Step['text']>,
): Promise<Result> {
  try {
    const bundle = await read()
    if (bundle === null) return { problem: say('notBundle') }
    const { keys } = await api.call('getKeys')
    // The rulebook is loaded only by who checks a whole record.
    const { bundleSteps } = await import('./check-bundle')
    const checked = bundleSteps(bundle, keys)
    if (!allPassed(checked.steps)) return { bundle, checked, draw: null, opening: null, names: new Map() }
    const { drawResult } = await import('./check-draw')
    const { openingRecord } = await import('./opening-record')
    const opening = openingRecord(bundle)
    const names = opening === null ? new Map<string, string>() : await namesOf(api, bundle.venueId)
    return { bundle, checked, draw: drawResult(bundle), opening, names }
  } catch (error) {
    const refused = error instanceof ApiError && error.code !== 'network'
    return { problem: refused ? error.message : say('unreachable') }
  }
}

/** The companies by number, where the policy shows them; a file that somebody kept may be of another server. */
async function namesOf(api: Client, venueId: string): Promise<ReadonlyMap<string, string>> {
  const shown = await api.call('getOpeningNames', { params: { venueId } }).catch(() => ({ queues: [] }))
  return new Map(
    shown.queues.flatMap(({ bidders }) =>
      bidders.map(
        ({ label, companyName, members = [] }) => [label, [companyName, ...members].join(' + ')] as const,
      ),
    ),
  )
}

function readBundle(text: string): Bundle | null {
  try {
    const parsed = bundleSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** The record as a file, to be kept and checked again anywhere. */
function Download({ bundle, text }: { bundle: Bundle; text: string }): ReactElement {
  const [url] = useState(() =>
    URL.createObjectURL(new Blob([JSON.stringify(bundle)], { type: 'application/json' })),
  )
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  return (
    <a href={url} download={`${bundle.venueId}.paihao.json`}>
      {text}
    </a>
  )
}
