"""Sounds inside archives: zip (`.pk3`), Qt's binary resources (`.rcc`) and OpenTTD's sound sets (`.cat`)."""

import struct
import zipfile
import zlib
from functools import lru_cache
from pathlib import Path, PurePosixPath


ENDINGS = (".ogg", ".oga", ".wav", ".flac", ".mp3")


def _resources(data: bytes) -> dict[str, bytes]:
    """Qt's format: a tree of nodes that point at names and at data, sizes before each (qtbase, qresource.cpp)."""
    version, tree, contents, names = struct.unpack(">IIII", data[4:20])
    node_size, found = (22 if version >= 2 else 14), {}

    def walk(node: int, folder: str) -> None:
        start = tree + node * node_size
        name_at, flags = struct.unpack(">IH", data[start:start + 6])
        length = struct.unpack(">H", data[names + name_at:names + name_at + 2])[0]
        path = folder + data[names + name_at + 6:names + name_at + 6 + 2 * length].decode("utf-16-be")
        if flags & 2:
            count, first = struct.unpack(">II", data[start + 6:start + 14])
            for child in range(first, first + count):
                walk(child, f"{path}/" if node else "")
        else:
            at = contents + struct.unpack(">I", data[start + 10:start + 14])[0]
            body = data[at + 4:at + 4 + struct.unpack(">I", data[at:at + 4])[0]]
            found[path] = zlib.decompress(body[4:]) if flags & 1 else body

    walk(0, "")
    return found


def _sound_set(data: bytes) -> dict[str, bytes]:
    """OpenTTD's format: pairs of offset and size, then for each sound a name and a wave file; here they are named by number."""
    count = (struct.unpack("<I", data[:4])[0] & 0x7FFFFFFF) // 8
    found = {}
    for number in range(count):
        start, size = struct.unpack("<II", data[number * 8:number * 8 + 8])
        start &= 0x7FFFFFFF
        body = start + 1 + data[start]
        found[f"{number}.wav"] = data[body:body + size]
    return found


def _zipped(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


@lru_cache(maxsize=2)
def members(path: Path) -> dict[str, bytes]:
    """The sounds that lie in an archive: path without the file's ending -> bytes."""
    found = _zipped(path) if path.suffix == ".pk3" else (_resources if path.suffix == ".rcc" else _sound_set)(path.read_bytes())
    return {str(PurePosixPath(name).with_suffix("")): body for name, body in found.items() if name.endswith(ENDINGS)}
