/** What stands where nothing is said: screen readers pass over what is empty. */
const NOTHING = "''"

/**
 * What WeChat hands on to screen readers (its page aria-component, base library 2.7.1), and Taro's templates leave out:
 * only what the app says of each component, since every one of them stands in every template.
 */
export const spokenAttributes = {
  View: {
    'aria-role': NOTHING,
    'aria-label': NOTHING,
    'aria-pressed': NOTHING,
    'aria-disabled': NOTHING,
    'aria-modal': NOTHING,
  },
  Text: { 'aria-role': NOTHING },
  Image: { 'aria-role': NOTHING, 'aria-label': NOTHING },
  Input: { 'aria-label': NOTHING, 'aria-invalid': NOTHING },
}
