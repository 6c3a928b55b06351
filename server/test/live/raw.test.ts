import { once } from 'node:events'
import WebSocket from 'ws'
import { PROTOCOL } from '@paihao/shared/contract/sockets'
import { startApp, type TestApp } from '../support/app'
import { connectLive } from '../support/live'

let app: TestApp
beforeAll(async () => {
  app = await startApp({ seed: true })
})
afterAll(() => app.close())

/** `ws` gives a text as one Buffer, too. */
const textOf = (data: WebSocket.RawData) => (data as Buffer).toString()

/** A connection that has said who it is, frame by frame, without a client that would keep it from mistakes. */
async function openRaw(): Promise<WebSocket> {
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
  await once(socket, 'open')
  socket.send(`40${JSON.stringify({ protocol: PROTOCOL })}`)
  await new Promise<void>(resolve =>
    socket.on('message', data => {
      if (textOf(data).startsWith('40')) resolve()
    }),
  )
  return socket
}

it.each<[string, string | Buffer]>([
  ['an empty frame', ''],
  ['no packet at all', 'hello'],
  ['an unknown packet', '9'],
  ['a packet of another kind', '4"x"'],
  ['broken JSON', '42["watch",'],
  ['an event that is no array', '42{"watch":1}'],
  ['an event without a name', '42[]'],
  ['an event whose name is an object', '42[{"toString":1}]'],
  ['an event of the server’s own', '42["disconnect","x"]'],
  ['an unwanted acknowledgement', '4399["x"]'],
  ['attachments that never come', '451-["watch",{"_placeholder":true,"num":0}]'],
  ['attachments without end', '4599999999-["watch"]'],
  ['bytes', Buffer.from([0, 1, 2, 255])],
  ['another namespace', '40/admin,{"protocol":1}'],
  ['more than any message', `42["watch","${'x'.repeat(40_000)}"]`],
])('%s ends that connection at most, and nobody else’s', async (_, frame) => {
  const good = await connectLive(app.url)
  const raw = await openRaw()
  raw.on('error', () => undefined)
  raw.send(frame)
  // Answered behind it, or closed because of it.
  raw.send('427["watch","hall/hjiangmen"]')
  await Promise.race([
    once(raw, 'close'),
    new Promise<void>(resolve =>
      raw.on('message', data => {
        const text = textOf(data)
        if (text.startsWith('437') || text.startsWith('44')) resolve()
      }),
    ),
  ])
  raw.terminate()
  expect((await good.see('hall/hjiangmen')).ok).toBe(true)
  good.close()
})
