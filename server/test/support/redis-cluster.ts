import { Redis } from 'ioredis'
import { startRedis } from './redis'
import { until } from './until'

const SLOTS = 16384

/** A Redis Cluster of masters only; every node has its share of the slots. */
export async function startRedisCluster(size = 3): Promise<{ url: string; stop(): Promise<void> }> {
  const nodes = await Promise.all(Array.from({ length: size }, () => startRedis({ cluster: true })))
  const clients = nodes.map(node => new Redis(`${node.dir}/redis.sock`))
  const first = clients[0]
  for (const [i, client] of clients.entries()) {
    const from = Math.floor((i * SLOTS) / size)
    const to = Math.floor(((i + 1) * SLOTS) / size) - 1
    await client.cluster('ADDSLOTSRANGE', from, to)
    await client.config('SET', 'cluster-announce-ip', '127.0.0.1')
  }
  for (const node of nodes.slice(1)) {
    const busPort = await busPortOf(`${node.dir}/redis.sock`)
    await first?.call('CLUSTER', 'MEET', '127.0.0.1', String(node.port), busPort)
  }
  for (const client of clients)
    await until(async () => {
      const info = await client.cluster('INFO')
      return info.includes('cluster_state:ok') && info.includes(`cluster_known_nodes:${size}`)
    })
  for (const client of clients) client.disconnect()
  return {
    url: `redis-cluster://${nodes.map(node => `127.0.0.1:${node.port}`).join(',')}`,
    stop: async () => {
      await Promise.all(nodes.map(node => node.stop()))
    },
  }
}

async function busPortOf(socket: string): Promise<string> {
  const client = new Redis(socket)
  const reply: unknown = await client.config('GET', 'cluster-port')
  client.disconnect()
  return Array.isArray(reply) ? String(reply[1]) : ''
}
