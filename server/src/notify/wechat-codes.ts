import type { WechatApi } from './wechat-messages'

/** `scene` takes so many characters, and only these. */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/
/** A code is good for ever, and some 100 KB; of so many the picture is kept. */
const MOST = 200
const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])

export type CodePage = 'pages/take/index' | 'pages/room/index'

/** Pictures of the mini-program's own codes. */
export interface WechatCodes {
  /** Null where WeChat gives none now, or never will: a plain link does then. */
  of(scene: Readonly<Record<string, string>>, page: CodePage): Promise<Buffer | null>
}

interface Options {
  /** Null: this server has no mini-program. */
  api: Pick<WechatApi, 'codeImage'> | null
  release: 'release' | 'trial' | 'develop'
}

export function createWechatCodes({ api, release }: Options): WechatCodes {
  const pictures = new Map<string, Promise<Buffer | null>>()

  async function fetch(from: Pick<WechatApi, 'codeImage'>, scene: string, page: CodePage) {
    const given = await from.codeImage(scene, page, release)
    if (typeof given === 'number') return null
    // What is no picture would spoil the whole sheet.
    return [JPEG, PNG].some(magic => given.subarray(0, magic.length).equals(magic)) ? given : null
  }

  return {
    async of(given, page) {
      const scene = Object.entries(given)
        .map(([letter, value]) => `${letter}=${value}`)
        .join('&')
      if (api === null || !SCENE.test(scene)) return null
      const name = `${page}?${scene}`
      const known = pictures.get(name)
      if (known !== undefined) return await known
      const asked = fetch(api, scene, page).catch(() => null)
      pictures.set(name, asked)
      const picture = await asked
      if (picture === null) pictures.delete(name)
      const [oldest] = pictures.keys()
      if (pictures.size > MOST && oldest !== undefined) pictures.delete(oldest)
      return picture
    },
  }
}
