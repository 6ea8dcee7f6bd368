/**
 * Model files in the browser's private file system (OPFS), named by their SHA-256: a file that two versions
 * share is kept once, and a file shorter than it should be is a download to go on with.
 * https://developer.mozilla.org/en-US/docs/Web/API/File_System_API/Origin_private_file_system
 */

export interface ModelStore {
  /** The stored bytes, or null when there are none. A partial file comes back as far as it goes. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Bytes stored so far. */
  size(name: string): Promise<number>
  /** Appends the stream to the file from `offset` on; nothing after what was written survives. */
  write(name: string, offset: number, chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<void>
  remove(name: string): Promise<void>
  names(): Promise<string[]>
}

const FOLDER = 'earshot-models'

/** OPFS where the browser has it, else (private windows of some browsers) memory, which ends with the tab. */
export async function openModelStore(): Promise<ModelStore & { readonly persistent: boolean }> {
  try {
    const root = await navigator.storage.getDirectory()
    return { ...opfsStore(await root.getDirectoryHandle(FOLDER, { create: true })), persistent: true }
  } catch {
    return { ...memoryStore(), persistent: false }
  }
}

function opfsStore(folder: FileSystemDirectoryHandle): ModelStore {
  async function file(name: string): Promise<File | null> {
    try {
      return await (await folder.getFileHandle(name)).getFile()
    } catch (fault) {
      if (fault instanceof DOMException && fault.name === 'NotFoundError') return null
      throw fault
    }
  }
  return {
    async read(name) {
      const found = await file(name)
      return found ? new Uint8Array(await found.arrayBuffer()) : null
    },
    size: async (name) => (await file(name))?.size ?? 0,
    async write(name, offset, chunks) {
      const handle = await (await folder.getFileHandle(name, { create: true })).createSyncAccessHandle()
      try {
        handle.truncate(offset)
        let at = offset
        for await (const chunk of chunks) at += handle.write(chunk, { at })
        handle.flush()
      } finally {
        handle.close()
      }
    },
    async remove(name) {
      if (await file(name)) await folder.removeEntry(name)
    },
    async names() {
      const names: string[] = []
      for await (const name of folder.keys()) names.push(name)
      return names
    },
  }
}

function memoryStore(): ModelStore {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    read: async (name) => files.get(name) ?? null,
    size: async (name) => files.get(name)?.length ?? 0,
    async write(name, offset, chunks) {
      const parts = [files.get(name)?.subarray(0, offset) ?? new Uint8Array(0)]
      for await (const chunk of chunks) parts.push(chunk)
      files.set(name, new Uint8Array(await new Blob(parts).arrayBuffer()))
    },
    async remove(name) {
      files.delete(name)
    },
    names: async () => [...files.keys()],
  }
}
