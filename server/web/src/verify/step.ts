import type { texts } from './texts'

/** One step of a check, said in words. What stands behind a failed step was not looked at. */
export interface Step {
  readonly text: keyof (typeof texts)['zh-CN']
  readonly result: 'passed' | 'failed' | 'skipped'
}

export function allPassed(steps: readonly Step[]): boolean {
  return steps.every(({ result }) => result === 'passed')
}
