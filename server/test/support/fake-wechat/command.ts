import { startFakeWechat } from './fake-wechat'

/** npm run fake-wechat [PORT]: runs until it is stopped. */
async function main([port = '4010']: readonly string[]): Promise<void> {
  const fake = await startFakeWechat({ port: Number(port), appId: 'wx-fake', secret: 'fake-secret' })
  const show = (path: string, body: object) =>
    `  curl -s ${fake.url}/_fake/${path} -d '${JSON.stringify(body)}'`
  const lines = [
    'Start the product against it with:',
    `  WECHAT_APPID=${fake.appId} WECHAT_SECRET=${fake.secret} WECHAT_API_URL=${fake.url} npm start`,
    'Then tell it what happens on the phones:',
    `${show('templates', { templates: { T1: { fields: ['character_string1', 'thing2'] } } })}   # chosen in the console`,
    `${show('code', { openid: 'oZhang' })}   # a code of wx.login, for POST /api/login/wechat`,
    `${show('accept', { openid: 'oZhang', templates: ['T1'] })}   # allows one message`,
    `${show('push-to', { address: { url: 'http://127.0.0.1:3000/wechat/push', token: 'TOKEN', aesKey: 'KEY', format: 'json' } })}   # its message push (WECHAT_PUSH_TOKEN, WECHAT_PUSH_AES_KEY)`,
    `${show('decline', { openid: 'oZhang', templates: ['T1'] })}   # no more messages, in WeChat's settings`,
    `${show('fault', { path: 'subscribe/send', fault: { errcode: -1 }, times: 3 })}   # or "slow", "drop", "lost", {"status":502}`,
    `${show('lose', { code: '20009', times: 1 })}   # the next message is taken, and not brought: its message push says so`,
    `${show('advance', { ms: 7200000 })}   # its clock: tokens expire`,
    `  curl -s ${fake.url}/_fake/sent   # what arrived`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
