import type { TopicKind } from '@paihao/shared/contract/sockets'
import type { Viewer } from '@paihao/shared/rules/visibility'

/** Those who see the same of a venue share a room: staff, the room's paired screens, and everybody else. */
export type Audience = 'staff' | 'screen' | 'public'
export const audiences: readonly Audience[] = ['staff', 'screen', 'public']

/** The name of the room in which `viewer` hears of a topic. */
export function roomOf(kind: TopicKind, id: string, viewer: Viewer): string {
  // A ticket is watched by its holder and by staff, who are told the same.
  return kind === 'ticket' || kind === 'hall' ? `${kind}/${id}` : `${kind}/${id}#${audienceOf(viewer)}`
}

function audienceOf(viewer: Viewer): Audience {
  return viewer === 'staff' || viewer === 'screen' ? viewer : 'public'
}
