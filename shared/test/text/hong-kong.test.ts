import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(__dirname, '../../src/text/zh-HK')

/** Words of the mainland, and second words for a thing that has its word already. */
const strange =
  /大屏|螢幕|設備|隊列|帳號|查找|尋找|工作人員|小票|紙票|取籌|抽號|校驗|核驗|辦結|在辦(?!理)|軟件|小程序|老年人|遠端|打印|裡|發布|公布|鏈頭|值班|諮詢台/g

it.each(readdirSync(folder))('calls everything by its one word of Hong Kong in %s', file => {
  expect(readFileSync(join(folder, file), 'utf8').match(strange) ?? []).toEqual([])
})
