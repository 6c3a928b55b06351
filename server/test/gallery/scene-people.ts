/** What a page needs to be shown as somebody: what the browser has kept. */
export interface Kept {
  local?: Record<string, string>
  session?: Record<string, string>
}

/** `agent2`: of an agency that has nothing yet. */
export type Role = 'agent' | 'agent2' | 'clerk' | 'supervisor' | 'admin'
/** These, and another agent of the same agency. */
export type Somebody = Role | 'colleague'
/** The phones of the scene, by how their ticket stands. */
export type Phone =
  'nobody' | 'waiting' | 'called' | 'done' | 'missed' | 'sealed' | 'registered' | 'hall' | 'booked'
