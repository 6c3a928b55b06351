// Makes the clips that screens speak with, from the words of shared/src/voice: npm run voice
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { register } from 'tsx/esm/api'
import { ensureProgram } from './lib/debian.mjs'
import { root } from './lib/root.mjs'
import { run } from './lib/run.mjs'
import { step } from './lib/say.mjs'
import { readWave, waveOf } from './lib/wave.mjs'

register()
const { clipsOf } = await import('../shared/src/voice/manifest.ts')
const { prepareClip } = await import('../shared/src/voice/sound.ts')
const { voiceLanguages } = await import('../shared/src/voice/words.ts')

const folder = path.join(root, 'server/web/public/voice')
/** `cmn` itself reads pinyin as English letters. Words a minute: slow enough for an echoing hall. */
const voices = { cmn: ['cmn-latn-pinyin', 150], yue: ['yue', 150], en: ['en-gb', 145] }
/** What espeak-ng misreads as it is written. */
const spelling = { A: 'ay', Z: 'zed' }

await ensureProgram('espeak-ng', ['espeak-ng'])
await ensureProgram('opusenc', ['opus-tools'])

/** Speaks one word, makes it ready for joining, and keeps it as mono Opus. */
async function makeClip(language, { word, file }) {
  const [voice, speed] = voices[file.startsWith('en/') ? 'en' : language]
  const raw = path.join(folder, `${file}.wav`)
  const text = spelling[word] ?? word
  await run('espeak-ng', ['-v', voice, '-s', String(speed), '-w', raw, text])
  const { samples, rate } = readWave(await readFile(raw))
  await writeFile(raw, waveOf(prepareClip(samples, rate), rate))
  const target = path.join(folder, `${file}.ogg`)
  // A fixed serial number and no padding: the same words give the same bytes.
  await run('opusenc', [
    '--quiet',
    '--bitrate',
    '24',
    '--speech',
    '--padding',
    '0',
    '--discard-comments',
    '--serial',
    '1',
    raw,
    target,
  ])
  await rm(raw)
}

await step('Making the voice', async () => {
  await rm(folder, { recursive: true, force: true })
  const manifest = {}
  const made = new Set()
  for (const language of voiceLanguages) {
    await mkdir(path.join(folder, language), { recursive: true })
    await mkdir(path.join(folder, 'en'), { recursive: true })
    manifest[language] = {}
    for (const clip of clipsOf(language)) {
      manifest[language][clip.word] = `${clip.file}.ogg`
      if (!made.has(clip.file)) await makeClip(language, clip)
      made.add(clip.file)
    }
  }
  await writeFile(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
})
