import type { Delivery } from '@paihao/shared/contract/ticket'

/** A delivery as it was typed: what does not belong to it, and what was left empty, is not sent. */
export function deliveryTyped({ refusalReason, remark, ...delivery }: Delivery): Delivery {
  return {
    ...delivery,
    ...(delivery.accepted || refusalReason === undefined ? {} : { refusalReason }),
    ...(remark === undefined || remark.trim() === '' ? {} : { remark }),
  }
}
