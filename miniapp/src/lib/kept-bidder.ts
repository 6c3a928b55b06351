import { bidderDraft } from './bidder-draft'
import { createKept } from './kept'

/** The form is filled in once and remembered on this phone. */
export const keptBidder = createKept('bidder', bidderDraft)
