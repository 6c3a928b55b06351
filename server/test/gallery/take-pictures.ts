import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { launchChromium } from '../support/chromium'
import { startServer } from '../support/server-process'
import { type Shot, galleryHtml } from './gallery-html'
import { looks } from './looks'
import { createViewer } from './open-page'
import { galleryPages } from './pages'
import { makeReadmePicture } from './readme-picture'
import { setScene } from './scene'
import { takeWhole } from './take-whole'
import { takeWeappPictures } from './weapp-pictures'

const WORKERS = 3

/** npm run pictures [-- --only PART,PART --readme]: every page in every size, language and mode into pictures/, to be looked at as one page. */
async function main(args: readonly string[]): Promise<void> {
  const only = args[args.indexOf('--only') + 1]
  const wanted = args.includes('--only') && only !== undefined ? only.split(',') : ['']
  const folder = path.resolve('pictures')
  mkdirSync(folder, { recursive: true })
  const server = await startServer()
  const browser = await launchChromium()
  try {
    const scene = await setScene(server)
    // Look by look: what a look was opened with is kept for its next page.
    const jobs = galleryPages
      .flatMap(page =>
        looks[page.face].map(look => ({ page, look, file: `${page.face}-${page.name}-${look.name}.png` })),
      )
      .filter(({ file }) => wanted.some(part => file.includes(part)))
      .sort((a, b) => `${a.page.face}-${a.look.name}`.localeCompare(`${b.page.face}-${b.look.name}`))
    const shots: Shot[] = []
    let next = 0
    const worker = async () => {
      const viewer = createViewer(browser, server.url, scene)
      for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) {
        const { page, look, file } = job
        try {
          await viewer.withPage(page, look, shown => takeWhole(shown, page.face, path.join(folder, file)))
          shots.push({ face: page.face, name: page.name, look: look.name, language: look.language, file })
        } catch (error) {
          process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`)
          process.exitCode = 1
        }
        if (next % 20 === 0) process.stdout.write(`${Math.min(next, jobs.length)} of ${jobs.length}\n`)
      }
      await viewer.close()
    }
    await Promise.all(Array.from({ length: WORKERS }, worker))
    shots.push(...(await takeWeappPictures(browser, server.url, scene, { folder, wanted })))
    writeFileSync(path.join(folder, 'index.html'), galleryHtml(shots))
    if (
      args.includes('--readme') &&
      (await makeReadmePicture(browser, folder, path.resolve('docs/overview.png')))
    )
      process.stdout.write('docs/overview.png is new\n')
    process.stdout.write(`${shots.length} pictures: ${path.join(folder, 'index.html')}\n`)
  } finally {
    await browser.close()
    await server.stop()
  }
}

void main(process.argv.slice(2))
