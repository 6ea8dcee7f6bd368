import type { EarshotError } from '../../core/errors.ts'
import type { ByteSource } from './byte-source.ts'
import { badCheckpoint } from './checkpoint.ts'
import { Cursor } from './cursor.ts'

/**
 * A function or class that a pickle names. It may be named without being callable: a storage's class
 * stands for its type of number.
 */
export class PickleGlobal {
  readonly name: string
  readonly call: ((args: readonly unknown[]) => unknown) | undefined

  constructor(name: string, call?: (args: readonly unknown[]) => unknown) {
    this.name = name
    this.call = call
  }
}

/** What a pickle may refer to outside itself. */
export interface PickleWorld {
  readonly globals: ReadonlyMap<string, PickleGlobal>
  /** What a persistent id stands for; throws for one that stands for nothing. */
  persistent(id: unknown): unknown
}

/** Opcodes that are refused by their names. The rest are of text pickles, which PyTorch does not write. */
const REFUSED: ReadonlyMap<number, string> = new Map([
  [0x69, 'INST'],
  [0x6f, 'OBJ'],
  [0x50, 'PERSID'],
  [0x81, 'NEWOBJ'],
  [0x92, 'NEWOBJ_EX'],
  [0x82, 'EXT1'],
  [0x83, 'EXT2'],
  [0x84, 'EXT4'],
  [0x8f, 'EMPTY_SET'],
  [0x97, 'NEXT_BUFFER'],
])

/**
 * The value of a pickle, made without running anything but the functions of `world`: numbers, strings,
 * arrays (lists and tuples), maps (dictionaries) and what those functions return. Throws `bad-checkpoint`
 * on any other name and on any opcode that tensors have no need of.
 */
export function unpickle(source: ByteSource, world: PickleWorld): unknown {
  const cursor = new Cursor(source)
  const stack = new PickleStack(() =>
    badCheckpoint(source.name, `has a damaged pickle at byte ${cursor.position}`),
  )
  const operations = operationsOf(source.name, cursor, stack, world)
  for (let opcode = cursor.uint8(); opcode !== STOP; opcode = cursor.uint8()) {
    const operation = operations.get(opcode)
    if (!operation) {
      const name = REFUSED.get(opcode) ?? `0x${opcode.toString(16).padStart(2, '0')}`
      throw badCheckpoint(
        source.name,
        `uses the pickle opcode ${name}, which a checkpoint of tensors has no need of`,
      )
    }
    operation()
  }
  return stack.pop()
}

const STOP = 0x2e

/** The opcodes that tensors need, of https://github.com/python/cpython/blob/main/Lib/pickletools.py */
function operationsOf(
  file: string,
  cursor: Cursor,
  stack: PickleStack,
  world: PickleWorld,
): ReadonlyMap<number, () => void> {
  const named = (module: unknown, name: unknown): PickleGlobal => {
    const global = world.globals.get(`${module}.${name}`)
    if (global) return global
    throw badCheckpoint(
      file,
      `calls ${module}.${name}, which a checkpoint of tensors has no need of; save its state dictionary alone`,
    )
  }
  const call = (callee: unknown, args: unknown): unknown => {
    if (!(callee instanceof PickleGlobal) || !Array.isArray(args)) throw stack.damaged()
    if (callee.call) return callee.call(args)
    throw badCheckpoint(file, `calls ${callee.name}, which a checkpoint of tensors has no need of`)
  }
  const operations: Readonly<Record<string, readonly [opcode: number, run: () => void]>> = {
    PROTO: [0x80, () => cursor.skip(1)],
    FRAME: [0x95, () => cursor.skip(8)],

    NONE: [0x4e, () => stack.push(null)],
    NEWTRUE: [0x88, () => stack.push(true)],
    NEWFALSE: [0x89, () => stack.push(false)],
    BININT: [0x4a, () => stack.push(cursor.int32())],
    BININT1: [0x4b, () => stack.push(cursor.uint8())],
    BININT2: [0x4d, () => stack.push(cursor.uint16())],
    LONG1: [0x8a, () => stack.push(cursor.signed(cursor.uint8()))],
    BINFLOAT: [0x47, () => stack.push(cursor.bigEndianFloat64())],
    BINUNICODE: [0x58, () => stack.push(cursor.utf8(cursor.uint32()))],
    SHORT_BINUNICODE: [0x8c, () => stack.push(cursor.utf8(cursor.uint8()))],
    SHORT_BINSTRING: [0x55, () => stack.push(cursor.utf8(cursor.uint8()))],

    MARK: [0x28, () => stack.mark()],
    EMPTY_TUPLE: [0x29, () => stack.push([])],
    TUPLE: [0x74, () => stack.push(stack.popToMark())],
    TUPLE1: [0x85, () => stack.push(stack.popMany(1))],
    TUPLE2: [0x86, () => stack.push(stack.popMany(2))],
    TUPLE3: [0x87, () => stack.push(stack.popMany(3))],
    EMPTY_LIST: [0x5d, () => stack.push([])],
    APPEND: [0x61, () => stack.append(stack.popMany(1))],
    APPENDS: [0x65, () => stack.append(stack.popToMark())],
    EMPTY_DICT: [0x7d, () => stack.push(new Map())],
    SETITEM: [0x73, () => stack.setItems(stack.popMany(2))],
    SETITEMS: [0x75, () => stack.setItems(stack.popToMark())],

    BINPUT: [0x71, () => stack.remember(cursor.uint8())],
    LONG_BINPUT: [0x72, () => stack.remember(cursor.uint32())],
    MEMOIZE: [0x94, () => stack.remember()],
    BINGET: [0x68, () => stack.recall(cursor.uint8())],
    LONG_BINGET: [0x6a, () => stack.recall(cursor.uint32())],

    GLOBAL: [0x63, () => stack.push(named(cursor.line(), cursor.line()))],
    STACK_GLOBAL: [
      0x93,
      () => {
        const [module, name] = stack.popMany(2)
        stack.push(named(module, name))
      },
    ],
    BINPERSID: [0x51, () => stack.push(world.persistent(stack.pop()))],
    REDUCE: [
      0x52,
      () => {
        const [callee, args] = stack.popMany(2)
        stack.push(call(callee, args))
      },
    ],
    // A state dictionary carries the versions of its modules as an attribute; tensors need no attributes.
    BUILD: [0x62, () => stack.pop()],
  }
  return new Map(Object.values(operations))
}

class PickleStack {
  readonly damaged: () => EarshotError
  readonly #values: unknown[] = []
  /** The heights at which marks were set. */
  readonly #marks: number[] = []
  readonly #memo = new Map<number, unknown>()

  constructor(damaged: () => EarshotError) {
    this.damaged = damaged
  }

  push(value: unknown): void {
    this.#values.push(value)
  }

  pop(): unknown {
    return this.popMany(1)[0]
  }

  popMany(count: number): unknown[] {
    const start = this.#values.length - count
    if (start < (this.#marks.at(-1) ?? 0)) throw this.damaged()
    return this.#values.splice(start)
  }

  mark(): void {
    this.#marks.push(this.#values.length)
  }

  popToMark(): unknown[] {
    const start = this.#marks.pop()
    if (start === undefined) throw this.damaged()
    return this.#values.splice(start)
  }

  append(values: readonly unknown[]): void {
    const list = this.#top()
    if (!Array.isArray(list)) throw this.damaged()
    for (const value of values) list.push(value)
  }

  setItems(items: readonly unknown[]): void {
    const map = this.#top()
    if (!(map instanceof Map) || items.length % 2 !== 0) throw this.damaged()
    for (let index = 0; index < items.length; index += 2) map.set(items[index], items[index + 1])
  }

  remember(slot = this.#memo.size): void {
    this.#memo.set(slot, this.#top())
  }

  recall(slot: number): void {
    if (!this.#memo.has(slot)) throw this.damaged()
    this.push(this.#memo.get(slot))
  }

  #top(): unknown {
    if (this.#values.length === 0) throw this.damaged()
    return this.#values.at(-1)
  }
}
