import type { BaseLogger } from 'pino'
import type { RedisClient } from './connect'
import { logKeys } from './key-names'
import { parseMessage } from './replies'
import type { VenueLog } from './types'

type Listener = Parameters<VenueLog['follow']>[1]

/** `VenueLog.follow`: one sharded subscription a log, however many listen to it. Works on a single Redis too. */
export function createFollow(subscriber: RedisClient, logger: BaseLogger): VenueLog['follow'] {
  const channels = new Map<string, { listeners: Set<Listener>; subscribed: Promise<unknown> }>()

  subscriber.on('smessage', (channel: string, message: string) => {
    const entry = parseMessage(message)
    if (!entry) {
      logger.warn({ channel }, 'A published message that is no entry')
      return
    }
    for (const listener of channels.get(channel)?.listeners ?? []) listener(entry.id, entry.payload)
  })

  return async (logId, onMessage) => {
    const { channel } = logKeys(logId)
    const topic = channels.get(channel) ?? {
      listeners: new Set(),
      subscribed: subscriber.ssubscribe(channel),
    }
    channels.set(channel, topic)
    // A function of its own for each call, so that the same callback may follow twice.
    const listener: Listener = (id, payload) => onMessage(id, payload)
    topic.listeners.add(listener)

    const stop = async () => {
      topic.listeners.delete(listener)
      if (topic.listeners.size > 0 || channels.get(channel) !== topic) return
      channels.delete(channel)
      await subscriber.sunsubscribe(channel)
    }
    try {
      await topic.subscribed
    } catch (error) {
      topic.listeners.delete(listener)
      if (channels.get(channel) === topic) channels.delete(channel)
      throw error
    }
    return stop
  }
}
