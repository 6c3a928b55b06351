import { ApiError } from '@paihao/shared/contract/client'
import type { StaffTicket } from '@paihao/shared/contract/ticket'
import type { Desk } from '@paihao/shared/desk/desk'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { entryOfLink } from '@/lib/entry'
import { canScan } from '@/lib/platform'
import { useFailure } from '@/lib/use-failure'
import { findLabel, findTicket } from '../lib/desk-source'
import { byLabel, type Scanned, scannedOf } from '../lib/scanned'
import { staffServices } from '../lib/staff-services'
import { useStaffText } from '../lib/use-staff-text'

export interface Scan {
  readonly isOpen: boolean
  readonly isBusy: boolean
  readonly problem: string | null
  /** Asks WeChat's camera; where there is none, or nothing was scanned, a field to type in opens. */
  start(): Promise<void>
  /** Looks for what was scanned or typed. */
  look(text: string): Promise<void>
  close(): void
}

interface Setting {
  desk: Desk
  venueId: string
  /** `show` is the changing code of the holder's phone, when that was scanned. */
  onFound: (ticket: StaffTicket, show?: string) => void
}

/** From the code on somebody's phone or slip to their number at this counter. */
export function useScan({ desk, venueId, onFound }: Setting): Scan {
  const { tell } = useStaffText()
  const failureOf = useFailure()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function find(scanned: Scanned): Promise<StaffTicket | null> {
    if (scanned === null) return null
    if ('label' in scanned)
      return (
        byLabel(scanned.label, desk.all.values()) ??
        // Far behind in the line, or done: not on this desk, and may have to be called or put right.
        (await findLabel(staffServices.api, venueId, scanned.label))
      )
    return desk.all.get(scanned.ticketId) ?? (await findTicket(staffServices.api, scanned.ticketId))
  }

  async function look(text: string): Promise<void> {
    setBusy(true)
    setProblem(null)
    try {
      const scanned = scannedOf(text)
      const ticket = await find(scanned)
      if (ticket === null) fail(tell('scan.unknown'))
      else if (ticket.venueId !== venueId)
        fail(tell('scan.elsewhere', { label: ticket.label ?? '—', queue: ticket.queueName }))
      else {
        setOpen(false)
        onFound(ticket, scanned !== null && 'show' in scanned ? scanned.show : undefined)
      }
    } catch (error) {
      // Who is not staff of a ticket's venue is told that there is none.
      const isUnknown = error instanceof ApiError && error.status === 404
      fail(isUnknown ? tell('scan.unknown') : failureOf(error))
    } finally {
      setBusy(false)
    }
  }

  function fail(words: string): void {
    setProblem(words)
    setOpen(true)
  }

  return {
    isOpen,
    isBusy,
    problem,
    async start() {
      setProblem(null)
      if (!canScan) {
        setOpen(true)
        return
      }
      const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => null)
      if (scanned === null) {
        setOpen(true)
        return
      }
      // A code of WeChat's own holds its page in `path`, any other has its text in `result`.
      await look(entryOfLink(scanned.path) === null ? scanned.result : scanned.path)
    },
    look,
    close: () => setOpen(false),
  }
}
