import { createWechatCodes } from '../../src/notify/wechat-codes'

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0])

/** WeChat's answers one after the other, and for which scenes it was asked. */
function stage(...answers: (Buffer | number | Error)[]) {
  const scenes: string[] = []
  const codes = createWechatCodes({
    release: 'release',
    api: {
      codeImage(scene) {
        scenes.push(scene)
        const answer = answers.shift() ?? 45009
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
      },
    },
  })
  return { scenes, of: (scene: Record<string, string>) => codes.of(scene, 'pages/take/index') }
}

it('a code is asked for once, also by two at the same time', async () => {
  const { scenes, of } = stage(JPEG)
  expect(await Promise.all([of({ v: 'b1' }), of({ v: 'b1' })])).toEqual([JPEG, JPEG])
  expect(await of({ v: 'b1' })).toBe(JPEG)
  expect(scenes).toEqual(['v=b1'])
})

it.each([40001, new Error('no network'), Buffer.from('<html>')])(
  '%p is no code, and is asked for again',
  async fault => {
    const { scenes, of } = stage(fault, JPEG)
    expect(await of({ v: 'b1' })).toBeNull()
    expect(await of({ v: 'b1' })).toBe(JPEG)
    expect(scenes).toHaveLength(2)
  },
)

it.each(['第一开标室', 'a b', 'x'.repeat(31)])(
  'what WeChat takes in no code (%s) is not asked for',
  async value => {
    const { scenes, of } = stage(JPEG)
    expect(await of({ v: value })).toBeNull()
    expect(scenes).toEqual([])
  },
)
