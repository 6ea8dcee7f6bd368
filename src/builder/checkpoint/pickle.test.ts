import { expect, test } from 'vitest'
import { ByteWriter } from '../testing/bytes.ts'
import { memorySource } from './byte-source.ts'
import { PickleGlobal, unpickle } from './pickle.ts'

const world = {
  globals: new Map([
    ['a.sum', new PickleGlobal('a.sum', ([first, second]) => Number(first) + Number(second))],
    ['a.Kind', new PickleGlobal('a.Kind')],
  ]),
  persistent: (id: unknown) => `storage ${id}`,
}

const load = (bytes: Uint8Array) => unpickle(memorySource('x.pt', bytes), world)
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

/** A pickle of protocol 2; opcodes that are letters are written as text. */
function pickle(...parts: (string | number)[]): Uint8Array {
  const writer = new ByteWriter().bytes(0x80, 2)
  for (const part of parts) typeof part === 'string' ? writer.text(part) : writer.bytes(part)
  return writer.done()
}

test.each([
  // pickle.dumps({'a': [1, 300, -1, 0.5, None, True], 'b': (2**40, -(2**40)), 'c': ()}, protocol)
  [
    2,
    '80027d71002858010000006171015d7102284b014d2c014affffffff473fe00000000000004e8865580100000062' +
      '71038a060000000000018a060000000000ff867104580100000063710529752e',
  ],
  [
    4,
    '8004953d000000000000007d94288c0161945d94284b014d2c014affffffff473fe00000000000004e88658c0162' +
      '948a060000000000018a060000000000ff86948c01639429752e',
  ],
])('numbers, lists, tuples and dictionaries of protocol %i are read', (_, bytes) => {
  expect(load(hex(bytes))).toEqual(
    new Map<string, unknown>([
      ['a', [1, 300, -1, 0.5, null, true]],
      ['b', [2 ** 40, -(2 ** 40)]],
      ['c', []],
    ]),
  )
})

test('known functions are called, and persistent ids looked up', () => {
  expect(load(pickle('ca\nsum\nK', 1, 'K', 2, 0x86, 'R.'))).toBe(3)
  expect(load(pickle('K', 7, 'Q.'))).toBe('storage 7')
})

test.each([
  [
    'a call of the system',
    pickle('cos\nsystem\nX', 2, 0, 0, 0, 'ls', 0x85, 'R.'),
    'x.pt calls os.system, which',
  ],
  ['a name from the stack', pickle('U', 2, 'osU', 6, 'system', 0x93, '.'), 'calls os.system, which'],
  ['a call through builtins', pickle('cbuiltins\neval\n.'), 'calls builtins.eval, which'],
  [
    'torch loading bytes',
    pickle('ctorch.storage\n_load_from_bytes\n.'),
    'calls torch.storage._load_from_bytes',
  ],
  ['a call of what is only a kind', pickle('ca\nKind\n)R.'), 'calls a.Kind, which a checkpoint of tensors'],
  ['a call of what is no function', pickle('K', 1, ')R.'), 'has a damaged pickle at byte 6.'],
  ['an object made by INST', pickle('(ios\nsystem\n.'), 'uses the pickle opcode INST, which'],
  ['an object made by NEWOBJ', pickle('ca\nKind\n)', 0x81, '.'), 'uses the pickle opcode NEWOBJ, which'],
  ['an extension', pickle(0x82, 1, '.'), 'uses the pickle opcode EXT1, which'],
  ['an unknown opcode', pickle(0xff, '.'), 'uses the pickle opcode 0xff, which'],
  ['nothing on its stack', pickle('.'), 'has a damaged pickle at byte 3.'],
  ['a tuple across a mark', pickle('K', 1, '(', 0x85, '.'), 'has a damaged pickle'],
  ['a mark that was never set', pickle('t.'), 'has a damaged pickle'],
  ['a memo that was never kept', pickle('h', 3, '.'), 'has a damaged pickle'],
  ['a list that is none', pickle('K', 1, 'K', 1, 'a.'), 'has a damaged pickle'],
  ['a key without a value', pickle('}(K', 1, 'u.'), 'has a damaged pickle'],
  ['a text past its end', pickle('X', 255, 255, 255, 255, '.'), 'is truncated or damaged'],
  ['a name without an end', pickle('cos'), 'is truncated or damaged'],
  ['no end', pickle('K', 1), 'is truncated or damaged'],
])('a pickle with %s is refused in one sentence', (_, bytes, sentence) => {
  expect(() => load(bytes)).toThrow(sentence)
  expect(() => load(bytes)).toThrow(expect.objectContaining({ code: 'bad-checkpoint' }))
})
