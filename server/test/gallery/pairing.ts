import type { Client } from '@paihao/shared/contract/client'
import type { PairingInput } from '@paihao/shared/contract/device'
import type { ServerProcess } from '../support/server-process'

interface KeptByDevice {
  local: Record<string, string>
}

/** Pairs screens and kiosks with a server: what each then keeps. */
export function pairing(
  server: ServerProcess,
): (client: Client, body: PairingInput) => Promise<KeptByDevice> {
  return async (client, body) => {
    const { pairingCode } = await client.call('createPairingCode', { body })
    const login = await server.client().call('logInDevice', { body: { pairingCode } })
    const params = { deviceId: login.device.deviceId }
    // By itself a screen is dark in the evening: pictures are to be the same at any hour.
    if (body.kind === 'screen') await client.call('setScreen', { params, body: { theme: 'day' } })
    else {
      // One slip, and its roll is nearly at its end.
      await client.call('changeRoll', { params, body: { holds: 20 } })
      await server.client(login.token).call('noteSlip', { params, body: {} })
    }
    return { local: { [`paihao.${body.kind}`]: JSON.stringify(login) } }
  }
}
