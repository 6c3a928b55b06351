// npm run fake-wechat [PORT]: WeChat's servers without WeChat, for trying the product out; prints the settings that use them.
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { bin, runInView } from './lib/run.mjs'

checkNode()
await ensurePackages()
process.exit(
  await runInView(bin('tsx'), ['server/test/support/fake-wechat/command.ts', ...process.argv.slice(2)]),
)
