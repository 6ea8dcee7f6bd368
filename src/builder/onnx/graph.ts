import { create, type MessageInitShape, toBinary } from '@bufbuild/protobuf'
import {
  type AttributeProto,
  AttributeProto_AttributeType,
  AttributeProtoSchema,
  ModelProtoSchema,
  type NodeProto,
  NodeProtoSchema,
  type TensorProto,
  TensorProto_DataLocation,
  TensorProto_DataType,
  TensorProtoSchema,
  type ValueInfoProto,
  ValueInfoProtoSchema,
} from '../../core/onnx/generated/onnx_pb.js'

/** The name of a value in the graph. */
export type Value = string

export type ElementType = 'float32' | 'float16' | 'uint8' | 'int8' | 'int32' | 'int64'

/** A fixed size, or the name of one that is known only at run time. */
export type Dimension = number | string

export type Attribute =
  | { readonly int: number }
  | { readonly ints: readonly number[] }
  | { readonly float: number }

/** Where a tensor's bytes lie in a file beside the graph. */
export interface StoredTensor {
  readonly type: ElementType
  readonly shape: readonly number[]
  /** Relative to the graph's folder. */
  readonly file: string
  readonly offset: number
  readonly bytes: number
}

const ELEMENT_TYPES: Readonly<Record<ElementType, TensorProto_DataType>> = {
  float32: TensorProto_DataType.FLOAT,
  float16: TensorProto_DataType.FLOAT16,
  uint8: TensorProto_DataType.UINT8,
  int8: TensorProto_DataType.INT8,
  int32: TensorProto_DataType.INT32,
  int64: TensorProto_DataType.INT64,
}

/** Bytes of one value. */
export const ELEMENT_BYTES: Readonly<Record<ElementType, number>> = {
  float32: 4,
  float16: 2,
  uint8: 1,
  int8: 1,
  int32: 4,
  int64: 8,
}

const IR_VERSION = 10n
const OPSET = 21n

/** Operators of this domain are ONNX Runtime's own. */
export const CONTRIB = 'com.microsoft'
const CONTRIB_OPSET = 1n

export const int = (value: number): Attribute => ({ int: value })
export const ints = (...values: number[]): Attribute => ({ ints: values })
export const float = (value: number): Attribute => ({ float: value })

/** The ONNX number of an element type, as the `to` of a Cast. */
export const elementType = (type: ElementType): Attribute => ({ int: ELEMENT_TYPES[type] })

/** Writes one ONNX graph, node by node, in the order in which data flows. */
export class Graph {
  readonly #name: string
  readonly #nodes: NodeProto[] = []
  readonly #initializers = new Map<string, TensorProto>()
  readonly #inputs: ValueInfoProto[] = []
  readonly #outputs: ValueInfoProto[] = []
  readonly #externalFiles = new Set<string>()
  #counter = 0

  constructor(name: string) {
    this.#name = name
  }

  /** The external-data files the graph names, relative to its folder. */
  get externalFiles(): readonly string[] {
    return [...this.#externalFiles]
  }

  input(name: string, type: ElementType, shape: readonly Dimension[]): Value {
    this.#inputs.push(valueInfo(name, type, shape))
    return name
  }

  /** Gives a value a public name and shape. */
  output(name: string, value: Value, type: ElementType, shape: readonly Dimension[]): void {
    if (name !== value) this.#addNode('Identity', [value], [name], {}, '')
    this.#outputs.push(valueInfo(name, type, shape))
  }

  /** Adds a node with one output and returns that output. An absent optional input is the empty string. */
  node(operator: string, inputs: readonly Value[], attributes: Record<string, Attribute> = {}): Value {
    return this.#addNode(operator, inputs, [this.#fresh(operator)], attributes, '')
  }

  /** Adds a node of ONNX Runtime's own domain with one output. */
  contrib(operator: string, inputs: readonly Value[], attributes: Record<string, Attribute> = {}): Value {
    return this.#addNode(operator, inputs, [this.#fresh(operator)], attributes, CONTRIB)
  }

  /** Adds a node with several outputs; an output that nobody wants is the empty string. */
  nodeWithOutputs(
    operator: string,
    inputs: readonly Value[],
    outputs: readonly Value[],
    attributes: Record<string, Attribute> = {},
    domain = '',
  ): void {
    this.#addNode(operator, inputs, outputs, attributes, domain)
  }

  /** Splits a value along its last axis. */
  split(value: Value, sizes: readonly number[]): Value[] {
    const outputs = sizes.map(() => this.#fresh('Split'))
    this.#addNode('Split', [value, this.int64(sizes, [sizes.length])], outputs, { axis: int(-1) }, '')
    return outputs
  }

  /** An initializer whose bytes lie in a file beside the graph. */
  external(name: string, tensor: StoredTensor): Value {
    this.#externalFiles.add(tensor.file)
    return this.#initializer(name, tensor.type, tensor.shape, {
      dataLocation: TensorProto_DataLocation.EXTERNAL,
      externalData: [
        { key: 'location', value: tensor.file },
        { key: 'offset', value: String(tensor.offset) },
        { key: 'length', value: String(tensor.bytes) },
      ],
    })
  }

  int64(values: readonly number[], shape: readonly number[]): Value {
    const data = new Uint8Array(BigInt64Array.from(values, BigInt).buffer)
    return this.#constant('int64', values, shape, data)
  }

  int32(values: readonly number[], shape: readonly number[]): Value {
    return this.#constant('int32', values, shape, new Uint8Array(Int32Array.from(values).buffer))
  }

  float32(values: readonly number[], shape: readonly number[] = []): Value {
    return this.#constant('float32', values, shape, new Uint8Array(Float32Array.from(values).buffer))
  }

  uint8(value: number): Value {
    return this.#constant('uint8', [value], [], Uint8Array.of(value))
  }

  int8(value: number): Value {
    return this.#constant('int8', [value], [], new Uint8Array(Int8Array.of(value).buffer))
  }

  /** The graph as an ONNX file. Constants that no node reads stay out: the runtime would warn of each. */
  serialize(): Uint8Array {
    const read = new Set(this.#nodes.flatMap(({ input }) => input))
    const model = create(ModelProtoSchema, {
      irVersion: IR_VERSION,
      producerName: 'earshot',
      opsetImport: [
        { domain: '', version: OPSET },
        { domain: CONTRIB, version: CONTRIB_OPSET },
      ],
      graph: {
        name: this.#name,
        node: this.#nodes,
        initializer: [...this.#initializers.values()].filter(({ name }) => read.has(name)),
        input: this.#inputs,
        output: this.#outputs,
      },
    })
    return toBinary(ModelProtoSchema, model)
  }

  #addNode(
    operator: string,
    inputs: readonly Value[],
    outputs: readonly Value[],
    attributes: Record<string, Attribute>,
    domain: string,
  ): Value {
    const node = create(NodeProtoSchema, {
      name: `${operator}_${this.#nodes.length}`,
      opType: operator,
      domain,
      input: [...inputs],
      output: [...outputs],
      attribute: Object.entries(attributes).map(([name, value]) => attributeProto(name, value)),
    })
    this.#nodes.push(node)
    return outputs[0] ?? ''
  }

  #fresh(stem: string): Value {
    this.#counter += 1
    return `${stem}.${this.#counter}`
  }

  /** Equal small constants are stored once. */
  #constant(type: ElementType, values: readonly number[], shape: readonly number[], data: Uint8Array): Value {
    return this.#initializer(`${type}[${shape}]:${values}`, type, shape, { rawData: data })
  }

  #initializer(
    name: string,
    type: ElementType,
    shape: readonly number[],
    content: MessageInitShape<typeof TensorProtoSchema>,
  ): Value {
    if (!this.#initializers.has(name)) {
      const tensor = create(TensorProtoSchema, {
        name,
        dataType: ELEMENT_TYPES[type],
        dims: shape.map(BigInt),
        ...content,
      })
      this.#initializers.set(name, tensor)
    }
    return name
  }
}

function attributeProto(name: string, value: Attribute): AttributeProto {
  if ('float' in value) {
    return create(AttributeProtoSchema, { name, type: AttributeProto_AttributeType.FLOAT, f: value.float })
  }
  if ('ints' in value) {
    const list = value.ints.map(BigInt)
    return create(AttributeProtoSchema, { name, type: AttributeProto_AttributeType.INTS, ints: list })
  }
  return create(AttributeProtoSchema, { name, type: AttributeProto_AttributeType.INT, i: BigInt(value.int) })
}

function valueInfo(name: string, type: ElementType, shape: readonly Dimension[]): ValueInfoProto {
  return create(ValueInfoProtoSchema, {
    name,
    type: {
      value: {
        case: 'tensorType',
        value: {
          elemType: ELEMENT_TYPES[type],
          shape: {
            dim: shape.map((size) => ({
              value:
                typeof size === 'number'
                  ? { case: 'dimValue' as const, value: BigInt(size) }
                  : { case: 'dimParam' as const, value: size },
            })),
          },
        },
      },
    },
  })
}
