const { default: Sequencer } = require('@jest/test-sequencer')

/** Small files that take a minute and more: they walk through the whole gallery. */
const LONG = /accessible-/

/**
 * Jest begins with the largest files where it does not know yet how long each takes. What is long in spite of its size
 * would come last, with one worker left to wait for it.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const isLong = ({ path }) => LONG.test(path)
    return [...sorted.filter(isLong), ...sorted.filter(test => !isLong(test))]
  }
}
