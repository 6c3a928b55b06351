import { PROTOCOL } from '@paihao/shared/contract/sockets'
import { io } from 'socket.io-client'
import type { LiveSocket } from './live'
import { publicUrl, socketTransports } from './platform'

/** The socket to the server, not yet connected; it asks for the token at every connection. */
export function connect(token: () => string | null): LiveSocket {
  return io(publicUrl(), {
    path: '/socket.io',
    transports: socketTransports,
    autoConnect: false,
    auth: give => {
      const known = token()
      give({ protocol: PROTOCOL, ...(known === null ? {} : { token: known }) })
    },
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
    timeout: 8_000,
  })
}
