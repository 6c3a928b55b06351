import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { concat, fromBase64, toBase64, utf8 } from '../../src/proof/bytes'
import { encodePayload, entryId, genesis, link } from '../../src/proof/chain'
import { openCheckpoint, originOf, signCheckpoint, type Verify } from '../../src/proof/checkpoint'
import { makePromise } from '../../src/proof/receipt'
import { createTree } from '../../src/proof/tree'

const sha256 = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest()
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const keyIdOf = (name: string, key: Uint8Array) =>
  sha256(concat(utf8(name), Uint8Array.of(0x0a, 0x01), key)).subarray(0, 4)

/** DER heads of an Ed25519 key (RFC 8410), but for its 32 bytes. */
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex')
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

function verifierOf(key: Uint8Array): Verify {
  const der = createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, key]), format: 'der', type: 'spki' })
  return (message, signature) => verify(null, message, der, signature)
}

const bytesOf = (text: string): Uint8Array => fromBase64(text) ?? new Uint8Array(0)

describe('C2SP signed-note', () => {
  test('the example of Go’s note package: key id and signature', () => {
    const key = bytesOf('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW').subarray(1)
    const text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    const signature = bytesOf(
      'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=',
    )
    expect(hex(keyIdOf('PeterNeumann', key))).toBe('c74f20a3')
    expect(hex(signature.subarray(0, 4))).toBe('c74f20a3')
    expect(verifierOf(key)(utf8(text), signature.subarray(4))).toBe(true)
  })

  test('a checkpoint of Go’s checksum database opens, also between the signatures of others', () => {
    const publicKey = bytesOf('Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8').subarray(1)
    const key = { name: 'sum.golang.org', keyId: keyIdOf('sum.golang.org', publicKey) }
    expect(hex(key.keyId)).toBe('033de0ae')
    const text = 'go.sum database tree\n15081221\nBoMMe1wd25Tco0mYGROkyqxHZWx+hcSCtMV315Lu6Lg=\n'
    const theirs =
      '— sum.golang.org Az3grilD7vQqTrv66jRgKM84Y80KTprrSt4bKmiOPxgmS5ZVBTeCl6dUvjYnN13R+C8j0jGY1WnUADGMkok3U0m2Zgo=\n'
    const other =
      '— test.example.com qTGhC3917mAr6hGh+T55tNjxaej/D/GQivJZRIj7XGdAcQOTqfMWIPgp/v/904LEduN/h2sSRtHUJXUL4b9Gm7Bz4Qc=\n'
    for (const signatures of [theirs, other + theirs, theirs + other])
      expect(openCheckpoint(`${text}\n${signatures}`, key, verifierOf(publicKey))).toEqual({
        origin: 'go.sum database tree',
        size: 15081221,
        root: bytesOf('BoMMe1wd25Tco0mYGROkyqxHZWx+hcSCtMV315Lu6Lg='),
      })
    expect(openCheckpoint(`${text}\n${other}`, key, verifierOf(publicKey))).toBeNull()
  })
})

test('what docs/proof.md gives as test vectors is what this code makes', () => {
  // The first key of RFC 8032, section 7.1.
  const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
  const publicKey = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex')
  const privateKey = createPrivateKey({
    key: Buffer.concat([PRIVATE_HEAD, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const signer = (message: Uint8Array): Uint8Array => sign(null, message, privateKey)
  const key = { name: 'paihao', keyId: keyIdOf('paihao', publicKey) }
  const first = link(sha256, genesis, utf8('{"a":1}'))
  const second = link(sha256, first, utf8('{"b":"号"}'))
  const tree = createTree(sha256)
  tree.append(first)
  tree.append(second)
  const promise = makePromise('v', '{"a":1}', Uint8Array.from(Array(16).keys()), key, sha256, signer)
  const page = readFileSync(path.join(__dirname, '../../../docs/proof.md'), 'utf8')
  const vectors = {
    first: hex(first),
    second: hex(second),
    id: entryId(2, second),
    payload: JSON.stringify(encodePayload('0-0', ['{"a":1}', '{"b":"号"}'])),
    root: hex(tree.root()),
    keyId: hex(key.keyId),
    note: signCheckpoint({ origin: originOf('v'), size: 2, root: tree.root() }, key, signer).replace(
      /^(?=.)/gm,
      '    ',
    ),
    hash: promise.hash,
    signature: promise.signature,
  }
  for (const vector of Object.values(vectors)) expect(page).toContain(vector)
  expect(toBase64(publicKey)).toBe('11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=')
})
