import path from 'node:path'
import { spokenAttributes } from '../src/wechat/spoken-attributes'

/** What Taro lets a plugin change of the platform it builds for (its platform plugins are made so too). */
interface Platform {
  template?: { mergeComponents(context: object, components: object): void }
  runtimePath: string | string[]
}
interface Context {
  registerMethod(method: { name: string; fn: (platform: Platform) => void }): void
}

/** Puts into the mini-program's templates what screen readers are told. */
export default function spokenPlugin(context: Context): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.template === undefined) return
      platform.template.mergeComponents(context, spokenAttributes)
      platform.runtimePath = [
        ...[platform.runtimePath].flat(),
        path.resolve(__dirname, '../src/wechat/spoken-runtime'),
      ]
    },
  })
}
