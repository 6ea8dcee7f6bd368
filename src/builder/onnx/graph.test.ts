import { fromBinary } from '@bufbuild/protobuf'
import { expect, test } from 'vitest'
import { ModelProtoSchema } from '../../core/onnx/generated/onnx_pb.js'
import { Graph } from './graph.ts'

test('a constant that no node reads is left out of the file', () => {
  const graph = new Graph('sum')
  const x = graph.input('x', 'float32', [1])
  graph.float32([7], [1])
  graph.output('y', graph.node('Add', [x, graph.float32([2], [1])]), 'float32', [1])
  const names = fromBinary(ModelProtoSchema, graph.serialize()).graph?.initializer.map(({ name }) => name)
  expect(names).toEqual(['float32[1]:2'])
})
