import type { VenueState } from '@paihao/shared/rules/opening'
import type { VenueInfo } from '@paihao/shared/rules/venue'
import type { LogIns } from '../../auth/log-ins'
import type { Devices } from '../devices/devices-service'

/** A screen that is on is heard of every minute: without a word for so long (ms) its link is lost, or it is dark. */
const SILENT = 3 * 60_000

interface Options {
  devices: Devices
  logIns: LogIns
}

/** Tells which venues have a paired screen that was on once and has not been heard of for three minutes. */
export async function silentScreens(
  { devices, logIns }: Options,
  now: number,
): Promise<(info: VenueInfo, state: VenueState) => boolean> {
  const screens = (await devices.all()).filter(({ kind, revoked }) => kind === 'screen' && !revoked)
  const seen = await logIns.lastSeen(screens.map(({ deviceId }) => deviceId))
  const silent = screens.filter((_, i) => now - (seen[i] ?? now) > SILENT)
  return ({ venueId, facts }, state) => {
    // Before and after its hours a hall's screens may be switched off.
    if (state !== 'open' && state !== 'paused') return false
    const hallId = facts.kind === 'hallDay' ? facts.hallId : null
    return silent.some(one => one.venueId === venueId || (hallId !== null && one.hallId === hallId))
  }
}
