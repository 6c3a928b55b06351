import type { Draft } from './session-draft'

/** The steps of the wizard, in order, and the fields that each one asks for. */
export const steps = ['project', 'times', 'places', 'policy', 'check'] as const
export type Step = (typeof steps)[number]

/** In which step a field stands: there a fault in it is shown. */
export function stepOf(field: string | number | undefined): Step {
  if (field === 'takingOpensAt' || field === 'takingClosesAt' || field === 'deadline') return 'times'
  if (field === 'lots' || field === 'counters') return 'places'
  return field === 'policy' ? 'policy' : 'project'
}

/** The fields of a step, as their names begin. */
export const fieldsOf: Readonly<Record<Step, readonly (keyof Draft)[]>> = {
  project: ['projectName', 'projectCode', 'tenderer', 'openingRoom'],
  times: ['takingOpensAt', 'deadline', 'takingClosesAt'],
  places: ['lots', 'counters'],
  policy: ['policy'],
  check: [],
}
