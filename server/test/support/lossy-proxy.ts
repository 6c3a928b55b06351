import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'

export interface LossyProxy {
  readonly url: string
  /** From now on: the next request that holds `text` is passed on, and its connection dies before any reply. */
  loseReplyTo(text: string): void
  /** How often that has happened. */
  lost(): number
  close(): Promise<void>
}

/** Stands between a client and a Redis on a Unix socket, and can lose a reply whose request was carried out. */
export async function startLossyProxy(redisUrl: string): Promise<LossyProxy> {
  const path = join(tmpdir(), `paihao-proxy-${randomUUID()}.sock`)
  const sockets = new Set<Socket>()
  let wanted: string | null = null
  let lost = 0

  const server = createServer(client => {
    const redis = connect(redisUrl.slice('unix:'.length))
    let mute = false
    client.on('data', (data: Buffer) => {
      if (wanted !== null && data.includes(wanted)) {
        wanted = null
        mute = true
      }
      redis.write(data)
    })
    redis.on('data', (data: Buffer) => {
      if (!mute) return void client.write(data)
      // Redis has answered, so it has carried the request out; the client never learns it.
      lost++
      client.destroy()
      redis.destroy()
    })
    for (const [one, other] of [
      [client, redis],
      [redis, client],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  }).listen(path)
  await once(server, 'listening')

  return {
    url: `unix:${path}`,
    loseReplyTo: text => {
      wanted = text
    },
    lost: () => lost,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
      rmSync(path, { force: true })
    },
  }
}
