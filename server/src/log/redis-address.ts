import type { RedisOptions } from 'ioredis'

interface Node {
  host: string
  port: number
}

/** Where Redis is, and how it is made safe against loss of one machine. */
export type RedisAddress =
  | { kind: 'single'; options: RedisOptions }
  | { kind: 'sentinel'; sentinels: Node[]; options: RedisOptions }
  | { kind: 'cluster'; nodes: Node[]; options: RedisOptions }

const SYNTAX = `REDIS_URL is one of
  redis://[user:password@]host[:port][/db]            (rediss:// with TLS)
  unix:/path/to/redis.sock
  redis-sentinel://[user:password@]host:port,host:port/masterName   (rediss-sentinel://)
  redis-cluster://[user:password@]host:port,host:port               (rediss-cluster://)`

const LIST = /^(rediss?)-(sentinel|cluster):\/\/(?:([^@/]*)@)?([^@/?]+)(?:\/([^/?]*))?$/

/**
 * Reads REDIS_URL. User and password are percent-encoded. Sentinel: the user and password are those of Redis itself,
 * the sentinels are asked without. Throws a sentence with the syntax, never with the URL (it may hold a password).
 */
export function parseRedisAddress(url: string): RedisAddress {
  if (url.startsWith('unix:/')) return { kind: 'single', options: { path: url.slice('unix:'.length) } }
  const list = LIST.exec(url)
  if (list) return parseList(list)
  if (/^rediss?:\/\/[^,]+$/.test(url)) return { kind: 'single', options: parseSingle(url) }
  throw new Error(SYNTAX)
}

function parseSingle(text: string): RedisOptions {
  const url = URL.parse(text) ?? fail()
  const db = url.pathname.slice(1)
  if (!/^\d*$/.test(db) || url.hostname === '') fail()
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 6379),
    db: Number(db),
    ...credentials(url.username, url.password),
    ...(url.protocol === 'rediss:' && { tls: {} }),
  }
}

function parseList([, scheme, kind, user = '', hosts = '', name = '']: RegExpExecArray): RedisAddress {
  const nodes = hosts.split(',').map(parseNode)
  const [username = '', password = ''] = user.split(':')
  const options = { ...credentials(username, password), ...(scheme === 'rediss' && { tls: {} }) }
  if (kind === 'cluster') return name === '' ? { kind, nodes, options } : fail()
  if (name === '') fail()
  return { kind: 'sentinel', sentinels: nodes, options: { ...options, name: decodeURIComponent(name) } }
}

function parseNode(text: string): Node {
  const [, host, port] = /^(\[[0-9a-f:]+\]|[^:]+):(\d{1,5})$/i.exec(text) ?? fail()
  return host === undefined ? fail() : { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}

function credentials(username: string, password: string): RedisOptions {
  return {
    ...(username !== '' && { username: decodeURIComponent(username) }),
    ...(password !== '' && { password: decodeURIComponent(password) }),
  }
}

function fail(): never {
  throw new Error(SYNTAX)
}
