const HEADER = 44

/** The samples (-1 to 1) of a mono 16-bit WAV file. */
export function readWave(bytes) {
  // espeak-ng writes the plainest form there is: one `fmt ` chunk, then `data`.
  if (bytes.toString('latin1', 36, 40) !== 'data') throw new Error('not the WAV file that espeak-ng writes')
  const samples = new Float32Array(Math.floor((bytes.length - HEADER) / 2))
  for (let i = 0; i < samples.length; i++) samples[i] = bytes.readInt16LE(HEADER + 2 * i) / 32_768
  return { samples, rate: bytes.readUInt32LE(24) }
}

/** A mono 16-bit WAV file. */
export function waveOf(samples, rate) {
  const bytes = Buffer.alloc(HEADER + 2 * samples.length)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8, 'latin1')
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(rate, 24)
  bytes.writeUInt32LE(2 * rate, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36, 'latin1')
  bytes.writeUInt32LE(2 * samples.length, 40)
  samples.forEach((sample, i) => bytes.writeInt16LE(Math.round(sample * 32_767), HEADER + 2 * i))
  return bytes
}
