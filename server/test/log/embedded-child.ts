/** Run as a process of its own by embedded.test.ts, to be killed: prints where its Redis listens, and waits. */
import { startEmbeddedRedis } from '../../src/log/embedded'
import { silentLogger } from '../support/loggers'

const [dataDir = ''] = process.argv.slice(2)
const embedded = await startEmbeddedRedis({ dataDir, logger: silentLogger })
process.stdout.write(`${embedded.url}\n`)
