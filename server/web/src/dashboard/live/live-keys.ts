import { mainKeys, otherKeys } from '@paihao/shared/desk/desk-keys'

/** The keys of the live page with their letters, in the order in which they stand on the help sheet. */
export const letters = {
  call: 'n',
  recall: 'r',
  arrive: 'a',
  serve: 's',
  finish: 'f',
  accept: 'd',
  miss: 'm',
  requeue: 'q',
  transfer: 't',
  void: 'v',
  undo: 'u',
  callThis: 'c',
  take: 'w',
} as const

/** What moves about the page, and prints it: these ask the server for nothing. */
export const pageLetters = {
  down: 'arrowdown',
  up: 'arrowup',
  search: '/',
  missed: 'b',
  other: 'x',
  look: 'i',
  back: 'escape',
  queue: '1–9',
  allQueues: '0',
  print: 'p',
  help: '?',
} as const

export type LiveKey = keyof typeof letters
export type PageKey = keyof typeof pageLetters

/** The large keys, and the smaller ones below them. */
export const largeKeys: readonly LiveKey[] = mainKeys
export const smallKeys: readonly LiveKey[] = [...otherKeys, 'callThis', 'take']
