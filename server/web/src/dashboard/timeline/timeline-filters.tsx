import { timelineKinds } from '@paihao/shared/contract/timeline'
import type { TimelineEntry } from '@paihao/shared/contract/timeline'
import { actorWords } from '@paihao/shared/text/timeline-words'
import { Button, DatePicker, Input, type InputRef, Select } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactElement } from 'react'
import { fromWallClock } from '../../lib/shanghai-time'
import { type Asked, isAskingAll, nothingAsked } from './asked'
import { useTimelineText } from './texts'

/** Before what is typed is looked for (ms). */
const PAUSE = 300
const WALL_CLOCK = 'YYYY-MM-DDTHH:mm:ss'

interface Props {
  asked: Asked
  onAsk: (asked: Asked) => void
  entries: readonly TimelineEntry[]
  venue: 'bidSession' | 'hall'
}

/** Narrows the timeline: by words, number, kind, person and time. */
export function TimelineFilters({ asked, onAsk, entries, venue }: Props): ReactElement {
  const say = useTimelineText()
  const people = usePeople(entries, venue)
  const field = useRef<InputRef>(null)
  const [search, setSearch] = useTyped(asked.search, value => onAsk({ ...asked, search: value }))
  const [label, setLabel] = useTyped(asked.label, value => onAsk({ ...asked, label: value }))
  const range = [asked.from, asked.to].map(one => (one === null ? null : dayjs(one.slice(0, 19))))
  return (
    <div className="card timeline-filters" role="search">
      <Input
        ref={field}
        type="search"
        allowClear
        value={search}
        maxLength={60}
        aria-label={say('search')}
        placeholder={say('search')}
        onChange={event => setSearch(event.target.value)}
      />
      <Select
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        value={[...asked.kinds]}
        aria-label={say('kinds')}
        placeholder={say('allKinds')}
        options={timelineKinds.map(value => ({ value, label: say(`kind.${value}`) }))}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={kinds => onAsk({ ...asked, kinds })}
      />
      <Input
        allowClear
        value={label}
        maxLength={20}
        aria-label={say('label')}
        placeholder={say('label')}
        onChange={event => setLabel(event.target.value)}
      />
      <DatePicker.RangePicker
        showTime
        allowEmpty={[true, true]}
        value={[range[0] ?? null, range[1] ?? null]}
        placeholder={[say('from'), say('to')]}
        onChange={days =>
          onAsk({
            ...asked,
            from: wallClock(days?.[0] ?? null),
            to: wallClock(days?.[1] ?? null),
          })
        }
      />
      <Select
        value={asked.by ?? ''}
        aria-label={say('person')}
        options={[{ value: '', label: say('anybody') }, ...people]}
        onChange={by => onAsk({ ...asked, by: by === '' ? null : by })}
      />
      <Button
        disabled={isAskingAll(asked)}
        onClick={() => {
          onAsk(nothingAsked)
          // There is nothing left to clear with it.
          field.current?.focus()
        }}
      >
        {say('clear')}
      </Button>
    </div>
  )
}

function wallClock(day: dayjs.Dayjs | null): string | null {
  return day === null ? null : fromWallClock(day.format(WALL_CLOCK))
}

/** Everybody seen so far; whoever is chosen stays among them. */
function usePeople(
  entries: readonly TimelineEntry[],
  venue: 'bidSession' | 'hall',
): { value: string; label: string }[] {
  const say = useTimelineText()
  return useMemo(() => {
    const found = new Map<string, string>()
    for (const entry of entries) found.set(entry.actor.id ?? entry.actor.kind, actorWords(entry, venue, say))
    return [...found].map(([value, label]) => ({ value, label }))
  }, [entries, venue, say])
}

/** A field that asks once the typing has paused, and follows when the question is set elsewhere. */
function useTyped(asked: string, ask: (value: string) => void): [string, (value: string) => void] {
  const [typed, setTyped] = useState({ asked, value: asked })
  const value = typed.asked === asked ? typed.value : asked
  useEffect(() => {
    if (value === asked) return
    const timer = setTimeout(() => ask(value), PAUSE)
    return () => clearTimeout(timer)
  })
  return [value, next => setTyped({ asked, value: next })]
}
