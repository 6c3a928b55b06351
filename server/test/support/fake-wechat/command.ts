import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkTemplates } from '../../../src/notify/templates'
import type { FakeWechat } from './fake'
import { startFakeWechat } from './fake-wechat'

const EXAMPLE = fileURLToPath(new URL('../../../../docs/wechat-templates.example.json', import.meta.url))

/** Chooses the templates of the example in the console of this WeChat; gives the id of the call's. */
function chooseExample(fake: FakeWechat): string {
  const checked = checkTemplates(readFileSync(EXAMPLE, 'utf8'))
  if ('faults' in checked) throw new Error(checked.faults.join('\n'))
  const { kinds } = checked.templates
  for (const { templateId, fields } of Object.values(kinds))
    fake.templates.set(templateId, { fields: Object.keys(fields) })
  return kinds.called?.templateId ?? ''
}

/** npm run fake-wechat [PORT]: runs until it is stopped. */
async function main([port = '4010']: readonly string[]): Promise<void> {
  const fake = await startFakeWechat({ port: Number(port), appId: 'wx-fake', secret: 'fake-secret' })
  const call = chooseExample(fake)
  const show = (path: string, body: object) =>
    `  curl -s ${fake.url}/_fake/${path} -d '${JSON.stringify(body)}'`
  const ask = (path: string, body: string) =>
    `  curl -s http://127.0.0.1:3000/api/${path} -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '${body}'`
  const lines = [
    'Start the product against it with:',
    `  WECHAT_APPID=${fake.appId} WECHAT_SECRET=${fake.secret} WECHAT_API_URL=${fake.url} WECHAT_TEMPLATES=${EXAMPLE} npm start`,
    'Somebody opens the mini-program, allows a message of a call, and takes a number:',
    `${show('code', { openid: 'oZhang' })}   # of wx.login ("by":"phone": of the button for the number); good once, for five minutes`,
    `${ask('login/wechat', '{"code":"…"}')}   # gives the TOKEN`,
    show('accept', { openid: 'oZhang', templates: [call] }),
    ask('me/subscriptions', `{"results":{"${call}":"accept"}}`),
    `${ask('queues/…/tickets', '{}')}   # a queueId of a hall: /api/halls, then /api/halls/…`,
    'Call the number on the dashboard; three seconds later the message is here:',
    `  curl -s ${fake.url}/_fake/sent`,
    'What else happens on phones and at WeChat:',
    `${show('push-to', { address: { url: 'http://127.0.0.1:3000/wechat/push', token: 'TOKEN', aesKey: 'KEY', format: 'json' } })}   # its message push (WECHAT_PUSH_TOKEN, WECHAT_PUSH_AES_KEY)`,
    `${show('decline', { openid: 'oZhang', templates: [call] })}   # no more messages, in WeChat's settings`,
    `${show('fault', { path: 'subscribe/send', fault: { errcode: -1 }, times: 3 })}   # or "slow", "drop", "lost", {"status":502}`,
    `${show('lose', { code: '20009', times: 1 })}   # the next message is taken, and not brought: its message push says so`,
    `${show('advance', { ms: 7200000 })}   # its clock: tokens expire`,
    `${show('templates', { templates: { T1: { fields: ['character_string1', 'thing2'] } } })}   # another template chosen in the console`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
