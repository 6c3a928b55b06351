import type { DeskKey } from '@paihao/shared/desk/desk-keys'

/** The keys of the live page with their letters. */
export const letters = {
  call: 'n',
  recall: 'r',
  arrive: 'a',
  serve: 's',
  finish: 'f',
  miss: 'm',
  requeue: 'q',
  transfer: 't',
  void: 'v',
  undo: 'u',
} as const satisfies Record<DeskKey, string>
