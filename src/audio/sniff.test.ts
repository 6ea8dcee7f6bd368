import { describe, expect, it } from 'vitest'
import { sniffContainer } from './sniff.ts'

const ascii = (text: string) => new TextEncoder().encode(text)

describe('sniffContainer', () => {
  it('names the common containers from their first bytes', () => {
    expect(sniffContainer(ascii('RIFF\x28\0\0\0WAVEfmt '))).toBe('wav')
    expect(sniffContainer(ascii('OggS\0\0\0\0'))).toBe('ogg')
    expect(sniffContainer(ascii('fLaC\0\0\0\0'))).toBe('flac')
    expect(sniffContainer(ascii('ID3\x04\0\0\0'))).toBe('mp3')
    expect(sniffContainer(ascii('\0\0\0\x20ftypM4A '))).toBe('mp4')
    expect(sniffContainer(Uint8Array.of(0xff, 0xfb, 0x90, 0x64))).toBe('mp3')
    expect(sniffContainer(Uint8Array.of(0xff, 0xf1, 0x50, 0x80))).toBe('aac')
    expect(sniffContainer(Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3))).toBe('webm')
  })

  it('calls a renamed text file text', () => {
    expect(sniffContainer(ascii('Dear all,\nthe meeting is at nine.'))).toBe('text')
    expect(sniffContainer(new TextEncoder().encode('Grüße aus Köln'))).toBe('text')
  })

  it('calls neither an empty file nor binary noise text', () => {
    expect(sniffContainer(new Uint8Array(0))).toBe('unknown')
    expect(sniffContainer(Uint8Array.of(0, 1, 2, 3, 200, 201))).toBe('unknown')
  })
})
