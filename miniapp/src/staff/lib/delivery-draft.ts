import type { Delivery } from '@paihao/shared/contract/ticket'

/** A delivery while it is being filled in. */
export interface DeliveryDraft {
  readonly accepted: boolean
  readonly seal: Delivery['seal']
  readonly copies: number
  readonly idChecked: boolean
  readonly powerSeen: boolean
  readonly refusalReason: string
  readonly remark: string
}

/** What came too late can only be refused. */
export function firstDraft(late: boolean, lateReason: string): DeliveryDraft {
  return {
    accepted: !late,
    seal: 'intact',
    copies: 1,
    idChecked: false,
    powerSeen: false,
    refusalReason: late ? lateReason : '',
    remark: '',
  }
}

/** What has been written up, to be put right. */
export function draftOf({ idChecked = false, powerSeen = false, ...delivery }: Delivery): DeliveryDraft {
  return { refusalReason: '', remark: '', ...delivery, idChecked, powerSeen }
}

/** The record that is sent; null while a refusal has no reason. */
export function deliveryOf({
  accepted,
  seal,
  copies,
  idChecked,
  powerSeen,
  ...words
}: DeliveryDraft): Delivery | null {
  const [refusalReason, remark] = [words.refusalReason.trim(), words.remark.trim()]
  if (!accepted && refusalReason === '') return null
  return {
    accepted,
    seal,
    copies,
    idChecked,
    powerSeen,
    ...(accepted ? {} : { refusalReason }),
    ...(remark === '' ? {} : { remark }),
  }
}

/** Between none and 999, whatever was typed; null for what is no number. */
export function copiesOf(typed: string): number | null {
  const digits = typed.replace(/\D/g, '')
  return digits === '' ? null : Math.min(999, Number(digits))
}
