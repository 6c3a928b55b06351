import { createCipheriv, createHash, randomBytes } from 'node:crypto'

/** Where WeChat's "message push" goes, as it is filled in on the console. */
export interface PushAddress {
  url: string
  token: string
  /** Safe mode. */
  aesKey?: string
  format?: 'json' | 'xml'
}

export type PushedEvent =
  | { Event: 'subscribe_msg_popup_event' | 'subscribe_msg_change_event'; List: PushedAnswer[] }
  | { Event: 'subscribe_msg_sent_event'; List: PushedOutcome[] }
interface PushedAnswer {
  TemplateId: string
  SubscribeStatusString: 'accept' | 'reject'
  PopupScene?: string
}
interface PushedOutcome {
  TemplateId: string
  MsgID: string
  ErrorCode: string
  ErrorStatus: string
}

/** One request as WeChat makes it: what is asked, and with which body. */
export interface Pushed {
  url: string
  body: string
}

const sha1 = (parts: readonly string[]) =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

/** WXBizMsgCrypt: padded to 32 bytes, the first half of the key is the vector. */
export function seal(text: string, aesKey: string, appId: string): string {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const message = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(message.length)
  const body = Buffer.concat([randomBytes(16), length, message, Buffer.from(appId)])
  const padding = 32 - (body.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([
    cipher.update(Buffer.concat([body, Buffer.alloc(padding, padding)])),
    cipher.final(),
  ]).toString('base64')
}

/** In JSON one entry alone is no list: so WeChat does it. */
function asJson(openid: string, at: number, { Event, List }: PushedEvent): string {
  return JSON.stringify({
    ...{ ToUserName: 'gh_fake', FromUserName: openid, CreateTime: Math.floor(at / 1000), MsgType: 'event' },
    ...{ Event, List: List.length === 1 ? List[0] : List },
  })
}

function asXml(openid: string, at: number, { Event, List }: PushedEvent): string {
  const tag = Event.replace(/(?:^|_)(\w)/g, (_all, first: string) => first.toUpperCase())
  const cdata = (name: string, value: string) => `<${name}><![CDATA[${value}]]></${name}>`
  const list = List.map(
    one =>
      `<List>${Object.entries(one)
        .map(([name, value]) => cdata(name, String(value)))
        .join('')}</List>`,
  )
  return [
    `<xml>${cdata('ToUserName', 'gh_fake')}${cdata('FromUserName', openid)}`,
    `<CreateTime>${Math.floor(at / 1000)}</CreateTime>${cdata('MsgType', 'event')}${cdata('Event', Event)}`,
    `<${tag}>${list.join('')}</${tag}></xml>`,
  ].join('')
}

/** The request that tells an address of an event. */
export function pushed(
  to: PushAddress,
  appId: string,
  openid: string,
  at: number,
  event: PushedEvent,
): Pushed {
  const timestamp = String(Math.floor(at / 1000))
  const nonce = randomBytes(4).readUInt32BE().toString()
  const url = new URL(to.url)
  const text = to.format === 'xml' ? asXml(openid, at, event) : asJson(openid, at, event)
  const query = { signature: sha1([to.token, timestamp, nonce]), timestamp, nonce, openid }
  url.search = new URLSearchParams(query).toString()
  if (to.aesKey === undefined) return { url: url.href, body: text }
  const encrypted = seal(text, to.aesKey, appId)
  url.searchParams.set('encrypt_type', 'aes')
  url.searchParams.set('msg_signature', sha1([to.token, timestamp, nonce, encrypted]))
  return {
    url: url.href,
    body:
      to.format === 'xml'
        ? `<xml><ToUserName><![CDATA[gh_fake]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`
        : JSON.stringify({ ToUserName: 'gh_fake', Encrypt: encrypted }),
  }
}

/** Asks whether an address is there, as the console does before it keeps it. */
export async function greets({ url, token }: PushAddress): Promise<boolean> {
  const [timestamp, nonce, echostr] = ['1700000000', '42', randomBytes(8).toString('hex')]
  const query = { signature: sha1([token, timestamp, nonce]), timestamp, nonce, echostr }
  const response = await fetch(`${url}?${new URLSearchParams(query).toString()}`)
  return response.ok && (await response.text()) === echostr
}

/** Sends until it is answered with "success" in time, three times at most; says whether it was. */
export async function deliver({ url, body }: Pushed): Promise<boolean> {
  for (let tries = 0; tries < 3; tries++) {
    const answer = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(5000) })
      .then(async response => (response.ok ? await response.text() : ''))
      .catch(() => '')
    if (answer === 'success') return true
  }
  return false
}
