"""Kokoro's published graph with its convolutions as matrix products, which ONNX Runtime computes several times faster.

`ConvInteger` has no kernel for the processor's 8-bit dot products; `MatMulInteger` has, where its second operand is
signed. So each one-dimensional convolution becomes the product of shifted copies of its input, side by side, with the
weights less 128. The sums are the same integers, and so is every sample that comes out.
"""

import numpy as np
import onnx
from onnx import helper, numpy_helper


def _rewritable(attributes: dict[str, object], weight: np.ndarray) -> bool:
    return weight.ndim == 3 and attributes.get("group", 1) == 1 and attributes.get("strides", [1]) == [1]


class _Rewriter:
    def __init__(self, graph: onnx.GraphProto) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants = {tensor.name: tensor for tensor in graph.initializer}
        self.made: set[str] = set()

    def constant(self, name: str, values: np.ndarray) -> str:
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(values, name)
        return name

    def index(self, value: int) -> str:
        return self.constant(f"index_{value}", np.array([value], np.int64))

    def add(self, kind: str, inputs: list[str], output: str, **attributes: object) -> str:
        """The node's output; a node that is there already isn't added again."""
        if output not in self.made:
            self.made.add(output)
            self.nodes.append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    def shifted(self, x: str, zero_point: str, width: int, dilation: int, pads: list[int]) -> str:
        """[1, C, T] -> [1, T', width C]: at each step the inputs that the kernel sees."""
        rows = self.add("Transpose", [x], f"{x}_rows", perm=[0, 2, 1])
        if width == 1:
            return rows
        name = f"{x}_seen_by_{width}_{dilation}_{pads[0]}"
        borders = self.constant(f"borders_{pads[0]}_{pads[1]}", np.array([0, pads[0], 0, 0, pads[1], 0], np.int64))
        padded = self.add("Pad", [rows, borders, zero_point], f"{name}_padded")
        last = np.iinfo(np.int64).max
        copies = [self.add("Slice", [padded, self.index(k * dilation), self.index((k + 1 - width) * dilation or last), self.index(1)],
                           f"{name}_{k}") for k in range(width)]
        return self.add("Concat", copies, name, axis=2)

    def convolution(self, node: onnx.NodeProto) -> bool:
        """Adds the products that stand for the node, unless it is of a kind that stays."""
        x, weight_name, x_zero, weight_zero = node.input
        attributes = {a.name: helper.get_attribute_value(a) for a in node.attribute}
        if weight_name not in self.constants:
            return False
        weight = numpy_helper.to_array(self.constants[weight_name])
        if not _rewritable(attributes, weight):
            return False
        out, channels, width = weight.shape
        signed = (weight.astype(np.int16) - 128).astype(np.int8).transpose(2, 1, 0).reshape(width * channels, out)
        zero = (numpy_helper.to_array(self.constants[weight_zero]).astype(np.int16) - 128).astype(np.int8)
        seen = self.shifted(x, x_zero, width, attributes.get("dilations", [1])[0], attributes["pads"])
        factors = [seen, self.constant(f"{weight_name}_signed", signed), x_zero, self.constant(f"{weight_zero}_signed", zero)]
        product = self.add("MatMulInteger", factors, f"{node.output[0]}_rows")
        self.add("Transpose", [product], node.output[0], perm=[0, 2, 1])
        return True


def with_matrix_products(model: bytes) -> bytes:
    """The same model, its `ConvInteger` nodes of stride one and one group rewritten."""
    proto = onnx.load_from_string(model)
    rewriter = _Rewriter(proto.graph)
    for node in proto.graph.node:
        if node.op_type != "ConvInteger" or not rewriter.convolution(node):
            rewriter.nodes.append(node)
    used = {name for node in rewriter.nodes for name in node.input}
    constants = [tensor for name, tensor in rewriter.constants.items() if name in used]
    del proto.graph.node[:], proto.graph.initializer[:]
    proto.graph.node.extend(rewriter.nodes)
    proto.graph.initializer.extend(constants)
    return proto.SerializeToString()
