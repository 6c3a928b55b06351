import type { reminders as original } from '../zh-CN/reminders'

export const reminders: Record<keyof typeof original, string> = {
  'remind.beforeMessage': 'Choose “Allow” next, and WeChat will message you when you are called',
  'remind.beforePage': 'Keep the page open after taking a number: it rings when you are called',
  'remind.byMessage': 'WeChat will message you when you are called; you may leave this page',
  'remind.byPage': 'Keep this page open: it rings when you are called',
  'remind.none': 'If you leave this page now, no message will tell you of the call',
  'remind.ask': 'Message me when I am called',
  'remind.used': 'Your message has been sent; a new call would send no other',
  'remind.again': 'Remind me again',
  'remind.closed': 'Messages of this mini-program are switched off in WeChat: a call would not reach you',
  'remind.openSetting': 'Switch on in settings',
  'remind.refused': 'Not subscribed. Your number stands; please keep this page open',
  'remind.failed': 'That did not work. Please tap once more',
  'remind.byPush': 'Your browser will notify you when you are called; you may leave this page',
  'remind.bySms': 'You will get a text message when you are called; you may leave this page',
  'remind.askPush': 'Notify me in this browser',
  'remind.closedPush':
    'The browser blocks notifications of this site, so a call would not reach you. You can allow them in the browser’s site settings.',
  'remind.ahead': 'Remind me',
  'remind.aheadTitle': 'Remind you when how many are ahead?',
  'remind.aheadNever': 'Not at all',
  'remind.aheadCount': '{ahead} ahead',
}
