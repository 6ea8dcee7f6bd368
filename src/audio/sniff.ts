/** What a file's first bytes say it is, whatever its name says. */
export type ContainerKind =
  | 'wav'
  | 'mp3'
  | 'ogg'
  | 'flac'
  | 'mp4'
  | 'webm'
  | 'aac'
  | 'aiff'
  | 'wma'
  | 'text'
  | 'unknown'

const TEXT_PROBE_BYTES = 512

/** Names the container from its magic number; `text` when the opening bytes are printable UTF-8. */
export function sniffContainer(bytes: Uint8Array): ContainerKind {
  const tag = (offset: number, length: number) =>
    String.fromCharCode(...bytes.subarray(offset, offset + length))
  if (tag(0, 4) === 'RIFF' && tag(8, 4) === 'WAVE') return 'wav'
  if (tag(0, 4) === 'OggS') return 'ogg'
  if (tag(0, 4) === 'fLaC') return 'flac'
  if (tag(0, 3) === 'ID3') return 'mp3'
  if (tag(4, 4) === 'ftyp') return 'mp4'
  if (tag(0, 4) === 'FORM' && tag(8, 3) === 'AIF') return 'aiff'
  if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3) return 'webm'
  if (bytes[0] === 0x30 && bytes[1] === 0x26 && bytes[2] === 0xb2 && bytes[3] === 0x75) return 'wma'
  if (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xf6) === 0xf0) return 'aac'
  if (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0) return 'mp3'
  return isText(bytes.subarray(0, TEXT_PROBE_BYTES)) ? 'text' : 'unknown'
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true })
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const printable = code >= 0x20 || code === 0x09 || code === 0x0a || code === 0x0d
    if (!printable || code === 0x7f || code === 0xfffd) return false
  }
  return true
}
