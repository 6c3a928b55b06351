/** How a call of `wx` is answered: by its callbacks, never at once. */
export interface Callbacks {
  success?: (result: object) => void
  fail?: (result: object) => void
  complete?: (result: object) => void
}

export function succeed(name: string, options: Callbacks | undefined, result: object = {}): void {
  queueMicrotask(() => {
    options?.success?.({ errMsg: `${name}:ok`, ...result })
    options?.complete?.({ errMsg: `${name}:ok`, ...result })
  })
}

export function fail(name: string, options: Callbacks | undefined, reason: string, more: object = {}): void {
  queueMicrotask(() => {
    options?.fail?.({ errMsg: `${name}:fail ${reason}`, ...more })
    options?.complete?.({ errMsg: `${name}:fail ${reason}`, ...more })
  })
}

type Options = Record<string, unknown>

/** Makes a call that always succeeds, with what the deed gives; whoever draws WeChat around the page hears of it. */
export const answering =
  (asked: (name: string, options: Options) => void) =>
  (name: string, deed: (options: Options) => unknown = () => undefined) =>
  (options?: Callbacks & Options) => {
    const result = deed(options ?? {})
    asked(name, options ?? {})
    succeed(name, options, typeof result === 'object' && result !== null ? result : {})
  }

export type Does = ReturnType<typeof answering>
