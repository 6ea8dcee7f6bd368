import { type ByteSource, memorySource } from './byte-source.ts'
import {
  badCheckpoint,
  type ByteRange,
  type Checkpoint,
  elementCount,
  formatShape,
  MAX_DIMENSIONS,
  MAX_TENSORS,
} from './checkpoint.ts'
import { PickleGlobal, unpickle } from './pickle.ts'
import {
  ELEMENT_TYPES,
  elementType,
  type StoredTensor,
  type StoredType,
  storedCheckpoint,
} from './stored-tensor.ts'
import { storedFiles } from './zip.ts'

/** The types of number by the class of their storage: torch/storage.py of https://github.com/pytorch/pytorch */
const STORAGE_TYPES: Readonly<Record<string, StoredType>> = {
  DoubleStorage: ELEMENT_TYPES.F64,
  FloatStorage: ELEMENT_TYPES.F32,
  HalfStorage: ELEMENT_TYPES.F16,
  BFloat16Storage: ELEMENT_TYPES.BF16,
  LongStorage: elementType('I64', 8),
  IntStorage: elementType('I32', 4),
  ShortStorage: elementType('I16', 2),
  CharStorage: elementType('I8', 1),
  ByteStorage: elementType('U8', 1),
  BoolStorage: elementType('BOOL', 1),
}

/** Where a training checkpoint keeps its state dictionary, when not at its top. */
const STATE_DICTIONARIES = ['state_dict', 'model_state_dict', 'model', 'module']

/** A file of the archive that holds the numbers of one or more tensors. */
interface Storage {
  readonly key: string
  readonly type: StoredType
  readonly elements: number
}

/** A view of a storage. Sizes, offset and strides count elements. */
class TorchTensor {
  readonly storage: Storage
  readonly offset: number
  readonly shape: readonly number[]
  readonly strides: readonly number[]

  constructor(storage: Storage, offset: number, shape: readonly number[], strides: readonly number[]) {
    this.storage = storage
    this.offset = offset
    this.shape = shape
    this.strides = strides
  }
}

/**
 * Opens what `torch.save` writes since PyTorch 1.6: a zip archive of one pickle and a file for each storage.
 * The pickle is read without being executed (see `unpickle`). The tensors are those of the state dictionary,
 * which lies at the top or under one of its usual names; what else lies at the top is metadata.
 */
export async function openTorch(source: ByteSource): Promise<Checkpoint> {
  const files = await storedFiles(source)
  const pickle = [...files.keys()].find((file) => file.endsWith('data.pkl'))
  if (pickle === undefined)
    throw badCheckpoint(source.name, 'is a zip archive without the data.pkl of torch.save')
  const root = pickle.slice(0, -'data.pkl'.length)
  const text = (file: string) => new TextDecoder().decode(readFile(source, files.get(file)))
  if (files.has(`${root}byteorder`) && text(`${root}byteorder`) !== 'little') {
    throw badCheckpoint(
      source.name,
      'was saved on a big-endian machine; save it again on a little-endian one',
    )
  }
  const saved = unpickle(memorySource(source.name, readFile(source, files.get(pickle))), {
    globals: torchGlobals(source.name),
    persistent: (id) => storageOf(source.name, id),
  })
  const { state, metadata } = stateDictionary(source.name, saved)
  const tensors = new Map<string, StoredTensor>()
  for (const [name, tensor] of state) {
    tensors.set(name, storedTensor(source.name, name, tensor, files.get(`${root}data/${tensor.storage.key}`)))
  }
  return storedCheckpoint(source, metadata, tensors)
}

function readFile(source: ByteSource, range: ByteRange = { offset: 0, bytes: 0 }): Uint8Array {
  return source.read(range.offset, range.bytes)
}

function torchGlobals(file: string): ReadonlyMap<string, PickleGlobal> {
  const globals = [
    new PickleGlobal('collections.OrderedDict', ([items]) => orderedDictionary(file, items)),
    new PickleGlobal('torch.Size', ([sizes]) => sizes),
    new PickleGlobal('torch._utils._rebuild_tensor', (args) => rebuildTensor(file, args)),
    new PickleGlobal('torch._utils._rebuild_tensor_v2', (args) => rebuildTensor(file, args)),
    new PickleGlobal('torch._utils._rebuild_parameter', ([tensor]) => tensor),
    ...Object.keys(STORAGE_TYPES).map((name) => new PickleGlobal(`torch.${name}`)),
  ]
  return new Map(globals.map((global) => [global.name, global]))
}

/** `OrderedDict()` or `OrderedDict([(key, value), ...])`. */
function orderedDictionary(file: string, items: unknown = []): Map<unknown, unknown> {
  const pairs = Array.isArray(items) && items.every((item) => Array.isArray(item) && item.length === 2)
  if (!pairs) throw badCheckpoint(file, 'makes an OrderedDict of what are no pairs')
  return new Map(items as [unknown, unknown][])
}

/** `_rebuild_tensor_v2(storage, offset, shape, strides, requires_grad, hooks)`. */
function rebuildTensor(file: string, [storage, offset, shape, strides]: readonly unknown[]): TorchTensor {
  const numbers = isSize(offset) && isSizes(shape) && isSizes(strides) && shape.length === strides.length
  if (!isStorage(storage) || !numbers) throw badCheckpoint(file, 'describes a tensor incompletely')
  if (shape.length > MAX_DIMENSIONS) throw badCheckpoint(file, `has a tensor of ${shape.length} dimensions`)
  return new TorchTensor(storage, offset, shape, strides)
}

/** A persistent id is `('storage', class, key, device, elements)`. */
function storageOf(file: string, id: unknown): Storage {
  const [kind, type, key, , elements] = Array.isArray(id) ? id : []
  const known =
    kind === 'storage' && type instanceof PickleGlobal && typeof key === 'string' && isSize(elements)
  const storageType = known ? STORAGE_TYPES[type.name.slice('torch.'.length)] : undefined
  if (!storageType) throw badCheckpoint(file, 'refers to something outside its pickle that is no storage')
  return { key, type: storageType, elements }
}

interface StateDictionary {
  readonly state: ReadonlyMap<string, TorchTensor>
  readonly metadata: ReadonlyMap<string, unknown>
}

function stateDictionary(file: string, saved: unknown): StateDictionary {
  if (saved instanceof Map) {
    const name = hasTensors(saved) ? undefined : STATE_DICTIONARIES.find((key) => hasTensors(saved.get(key)))
    const dictionary = name === undefined ? saved : saved.get(name)
    if (hasTensors(dictionary)) {
      const entries = [...dictionary]
      if (entries.length > MAX_TENSORS) throw badCheckpoint(file, `claims ${entries.length} tensors`)
      return {
        state: new Map(
          entries.filter((entry): entry is [string, TorchTensor] => entry[1] instanceof TorchTensor),
        ),
        metadata: new Map(
          [...saved].filter(([key, value]) => key !== name && !(value instanceof TorchTensor)),
        ),
      }
    }
  }
  const places = STATE_DICTIONARIES.join(', ')
  throw badCheckpoint(file, `has no tensors by name, neither at its top nor under ${places}`)
}

function hasTensors(value: unknown): value is Map<string, unknown> {
  return (
    value instanceof Map &&
    [...value.values()].some((entry) => entry instanceof TorchTensor) &&
    [...value.keys()].every((key) => typeof key === 'string')
  )
}

function storedTensor(
  file: string,
  name: string,
  tensor: TorchTensor,
  range: ByteRange | undefined,
): StoredTensor {
  const { storage, shape } = tensor
  const { type } = storage
  if (!range) throw badCheckpoint(file, `lacks data/${storage.key}, the storage of ${name}`)
  if (range.bytes !== storage.elements * type.blockBytes) {
    throw badCheckpoint(
      file,
      `has ${range.bytes} bytes in the storage of ${name}, which its size contradicts`,
    )
  }
  const elements = elementCount(shape)
  if (!isContiguous(tensor)) {
    const strides = formatShape(tensor.strides)
    throw badCheckpoint(
      file,
      `stores ${name} with shape ${formatShape(shape)} and strides ${strides}, not row by row; save it again after contiguous()`,
    )
  }
  if (tensor.offset + elements > storage.elements)
    throw badCheckpoint(file, `places ${name} past its storage`)
  return {
    shape,
    dtype: type.name,
    type,
    offset: range.offset + tensor.offset * type.blockBytes,
    bytes: elements * type.blockBytes,
  }
}

/** Whether the values lie row by row. The stride of a dimension of one element does not matter. */
function isContiguous({ shape, strides }: TorchTensor): boolean {
  if (elementCount(shape) === 0) return true
  let expected = 1
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const size = shape[axis] as number
    if (size !== 1 && strides[axis] !== expected) return false
    expected *= size
  }
  return true
}

function isStorage(value: unknown): value is Storage {
  return typeof value === 'object' && value !== null && 'key' in value && 'type' in value
}

function isSize(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every(isSize)
}
