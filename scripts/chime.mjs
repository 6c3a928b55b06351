// node scripts/chime.mjs: makes the sound of a call on the phone (two soft tones, 0.9 s) as a small WAV.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './lib/root.mjs'

const RATE = 11_025
const SECONDS = 0.9
const tones = [
  { at: 0, hertz: 784 },
  { at: 0.28, hertz: 587 },
]

const count = Math.round(RATE * SECONDS)
const samples = Buffer.alloc(count * 2)
for (let i = 0; i < count; i++) {
  let value = 0
  for (const { at, hertz } of tones) {
    const t = i / RATE - at
    // A quick attack without a click, then it dies away.
    if (t > 0) value += Math.sin(2 * Math.PI * hertz * t) * Math.min(1, t / 0.01) * Math.exp(-t * 6)
  }
  const end = Math.min(1, (count - i) / (RATE * 0.05))
  samples.writeInt16LE(Math.round(value * end * 0.5 * 32_767), i * 2)
}

const head = Buffer.alloc(44)
head.write('RIFF', 0)
head.writeUInt32LE(36 + samples.length, 4)
head.write('WAVEfmt ', 8)
head.writeUInt32LE(16, 16)
head.writeUInt16LE(1, 20)
head.writeUInt16LE(1, 22)
head.writeUInt32LE(RATE, 24)
head.writeUInt32LE(RATE * 2, 28)
head.writeUInt16LE(2, 32)
head.writeUInt16LE(16, 34)
head.write('data', 36)
head.writeUInt32LE(samples.length, 40)
writeFileSync(path.join(root, 'miniapp/src/theme/chime.wav'), Buffer.concat([head, samples]))
