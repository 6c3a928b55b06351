import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto'
import fc from 'fast-check'
import { fromBase64, toBase64, utf8 } from '../../src/proof/bytes'
import { decodePayload, encodePayload, entryId, eventCount, genesis, link } from '../../src/proof/chain'
import { openCheckpoint, originOf, signCheckpoint } from '../../src/proof/checkpoint'
import { checkReceipt, type InclusionReceipt, isKept, makePromise } from '../../src/proof/receipt'
import { createTree } from '../../src/proof/tree'

const sha256 = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest()
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const key = { name: 'paihao', keyId: Uint8Array.of(1, 2, 3, 4) }
const signer = (message: Uint8Array): Uint8Array => sign(null, message, privateKey)
const verifier = (message: Uint8Array, signature: Uint8Array) => verify(null, message, publicKey, signature)
const checks = { sha256, verify: verifier, key }

describe('bytes', () => {
  test('UTF-8 is what everybody else makes of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(Buffer.from(utf8(text)).equals(Buffer.from(text))).toBe(true)
      }),
    )
  })

  test('base64 comes back, and only in its one canonical form', () => {
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(fromBase64(toBase64(bytes))).toEqual(bytes)
      }),
    )
    for (const wrong of ['A', 'AA', 'AB==', 'AAA', 'AA==AA==', 'A-A=']) expect(fromBase64(wrong)).toBeNull()
  })
})

describe('the chain', () => {
  test('a link is SHA-256 of 0x00, the link before, and the event', () => {
    const expected = createHash('sha256').update(Buffer.alloc(33)).update('{"a":1}').digest()
    expect(Buffer.from(link(sha256, genesis, utf8('{"a":1}')))).toEqual(expected)
  })

  test('an entry’s id counts the events and names the history', () => {
    const hash = link(sha256, genesis, utf8('x'))
    expect(entryId(1, hash)).toBe(`1-${Buffer.from(hash).readUIntBE(0, 6)}`)
    expect(eventCount(entryId(1, hash))).toBe(1)
    expect(entryId(0, genesis)).toBe('0-0')
    for (const wrong of ['', '1', '01-1', '1-', '-1-1', '1-x'])
      expect(() => eventCount(wrong)).toThrow('not the id')
  })

  test('a payload is the id before and one event a line', () => {
    expect(encodePayload('0-0', ['{}', '[]'])).toBe('0-0\n{}\n[]')
    expect(decodePayload('0-0\n{}\n[]')).toEqual({ previousId: '0-0', lines: ['{}', '[]'] })
    for (const wrong of ['0-0', '0-0\n', '0-0\n{}\n', 'x\n{}']) expect(() => decodePayload(wrong)).toThrow()
  })
})

describe('a checkpoint', () => {
  const checkpoint = { origin: originOf('v'), size: 7, root: sha256(utf8('root')) }
  const note = signCheckpoint(checkpoint, key, signer)

  test('is a signed note: origin, size and root, an empty line, the signature', () => {
    expect(note).toMatch(/^paihao\/v\n7\n[A-Za-z0-9+/]{43}=\n\n— paihao [A-Za-z0-9+/=]+\n$/)
    expect(openCheckpoint(note, key, verifier)).toEqual(checkpoint)
  })

  test('counts for nothing once a character is changed', () => {
    for (let i = 0; i < note.length; i++) {
      const changed = note.slice(0, i) + (note[i] === 'x' ? 'y' : 'x') + note.slice(i + 1)
      const opened = openCheckpoint(changed, key, verifier)
      if (opened !== null) expect(opened).toEqual(checkpoint) // the last newline is not signed
    }
    expect(openCheckpoint(note, { ...key, keyId: Uint8Array.of(9, 9, 9, 9) }, verifier)).toBeNull()
  })
})

describe('a receipt', () => {
  const events = ['{"n":0}', '{"n":1}', '{"n":2}']
  const tree = createTree(sha256)
  const hashes = [genesis]
  for (const event of events) {
    const hash = link(sha256, hashes.at(-1) ?? genesis, utf8(event))
    hashes.push(hash)
    tree.append(hash)
  }
  const receipt: InclusionReceipt = {
    kind: 'inclusion',
    venueId: 'v',
    event: '{"n":1}',
    previous: toBase64(hashes[1] ?? genesis),
    index: 1,
    proof: tree.inclusionProof(1).map(toBase64),
    checkpoint: signCheckpoint({ origin: originOf('v'), size: tree.size, root: tree.root() }, key, signer),
  }

  test('proves with the public key alone that the event stands in the log', () => {
    expect(checkReceipt(receipt, checks)).toEqual({ ok: true })
  })

  test('does not prove another event, another place, or another venue', () => {
    expect(checkReceipt({ ...receipt, event: '{"n":9}' }, checks)).toEqual({ ok: false, fault: 'inclusion' })
    expect(checkReceipt({ ...receipt, index: 0 }, checks)).toEqual({ ok: false, fault: 'inclusion' })
    expect(checkReceipt({ ...receipt, venueId: 'w' }, checks)).toEqual({ ok: false, fault: 'signature' })
    expect(checkReceipt({ ...receipt, previous: 'AAAA' }, checks)).toEqual({ ok: false, fault: 'malformed' })
  })

  test('a promise holds for its event and venue alone, and never shows the chain', () => {
    const promise = makePromise('v', '{"n":1}', Uint8Array.of(7, 7), key, sha256, signer)
    expect(checkReceipt(promise, checks)).toEqual({ ok: true })
    expect(checkReceipt({ ...promise, event: '{"n":2}' }, checks)).toEqual({ ok: false, fault: 'hash' })
    expect(checkReceipt({ ...promise, venueId: 'w' }, checks)).toEqual({ ok: false, fault: 'signature' })
    for (const hash of hashes.slice(1)) expect(JSON.stringify(promise)).not.toContain(toBase64(hash))
  })

  test('a promise is kept by the proof of its own event, and of no other', () => {
    const promise = makePromise('v', receipt.event, Uint8Array.of(7, 7), key, sha256, signer)
    expect(isKept(promise, receipt, checks)).toBe(true)
    const other = makePromise('v', '{"n":2}', Uint8Array.of(7, 7), key, sha256, signer)
    expect(isKept(other, receipt, checks)).toBe(false)
    expect(isKept({ ...promise, signature: other.signature }, receipt, checks)).toBe(false)
    expect(isKept(promise, { ...receipt, index: 0 }, checks)).toBe(false)
    const elsewhere = makePromise('w', receipt.event, Uint8Array.of(7, 7), key, sha256, signer)
    expect(isKept(elsewhere, receipt, checks)).toBe(false)
  })
})
