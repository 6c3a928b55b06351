import type { BidSession } from '@paihao/shared/contract/bid-session'
import dayjs from 'dayjs'
import type { Dayjs } from 'dayjs'
import { keptIn } from '../../lib/kept'
import { dayAndTime } from '../../lib/shanghai-time'
import type { SessionForm } from './session-input'

/** What has been typed so far: any part of the form may still be missing. */
export type Draft = { [Field in keyof SessionForm]?: SessionForm[Field] | undefined }

const times = ['takingOpensAt', 'takingClosesAt', 'deadline'] as const
const DAY = 86_400_000

/** The calendars show Shanghai's wall clock, whatever the zone of the computer. */
const onCalendar = (instant: number): Dayjs => dayjs(dayAndTime(instant))

/** The draft of one person on this machine, through a reload and until it is saved. Nobody's personal data is in it. */
export function keptDraft(staffId: string): { get: () => Draft | null; set: (draft: Draft | null) => void } {
  const kept = keptIn(() => localStorage, `paihao.sessionDraft.${staffId}`)
  return {
    get() {
      try {
        const stored: unknown = JSON.parse(kept.get() ?? 'null')
        if (typeof stored !== 'object' || stored === null) return null
        const draft: Draft = { ...stored }
        for (const name of times) {
          const text: unknown = draft[name]
          const time = typeof text === 'string' ? dayjs(text) : null
          draft[name] = time?.isValid() === true ? time : undefined
        }
        return draft
      } catch {
        return null
      }
    },
    set(draft) {
      if (draft === null) {
        kept.set(null)
        return
      }
      const text: Record<string, unknown> = { ...draft }
      for (const name of times) text[name] = draft[name]?.format('YYYY-MM-DDTHH:mm')
      kept.set(JSON.stringify(text))
    },
  }
}

/**
 * A new session after an earlier one or a template: the same in everything, at the same times of day, so many whole
 * days later that taking opens after `now` (ms).
 */
export function draftFrom(session: BidSession, now: number): Draft {
  const opens = Date.parse(session.takingOpensAt)
  const later = Math.max(0, Math.ceil((now - opens) / DAY)) * DAY
  const on = (instant: string): Dayjs => onCalendar(Date.parse(instant) + later)
  const { projectCode, projectName, tenderer, openingRoom, policy } = session
  return {
    projectCode,
    projectName,
    tenderer,
    openingRoom,
    takingOpensAt: on(session.takingOpensAt),
    takingClosesAt: session.takingClosesAt === session.deadline ? null : on(session.takingClosesAt),
    deadline: on(session.deadline),
    lots: session.queues.map(({ lotCode, name, prefix }) => ({ code: lotCode, name, prefix })),
    counters: session.counters.map(({ name }) => ({ name })),
    policy,
  }
}
