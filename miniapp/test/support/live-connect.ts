import { createLiveSocket } from './live-socket'
import { phone } from './taro'

/** The socket of the page that is shown. Tests of pages put this module in the place of `lib/connect`. */
export const live = createLiveSocket(() => phone.api)
export const { connect } = live
