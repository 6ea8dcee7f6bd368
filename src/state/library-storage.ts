import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { EarshotError } from '../core/errors.ts'
import type { AnswerRecord, ClipRecord } from './records.ts'
import type { LibraryStorage } from './types.ts'

interface LibrarySchema extends DBSchema {
  clips: { key: string; value: ClipRecord }
  audio: { key: string; value: Blob }
  answers: { key: string; value: AnswerRecord; indexes: { clipId: string } }
}

const DATABASE_NAME = 'earshot-library'
const DATABASE_VERSION = 1

/** The library in IndexedDB: clips, their sound as 16-bit wav, and their answers. */
export function createLibraryStorage(): LibraryStorage {
  let opened: Promise<IDBPDatabase<LibrarySchema>> | null = null

  const database = () => {
    opened ??= openDB<LibrarySchema>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade(created) {
        created.createObjectStore('clips', { keyPath: 'id' })
        created.createObjectStore('audio')
        created.createObjectStore('answers', { keyPath: 'id' }).createIndex('clipId', 'clipId')
      },
    }).catch((cause: unknown) => {
      opened = null
      const text =
        'This browser window keeps no data (private browsing?), so clips and answers last until it is closed.'
      throw new EarshotError('storage-full', text, { cause })
    })
    return opened
  }

  return {
    readClips: async () => (await database()).getAll('clips'),
    readAnswers: async () => (await database()).getAll('answers'),
    readAudio: async (clipId) => (await (await database()).get('audio', clipId)) ?? null,
    async putClip(clip, audio) {
      const change = (await database()).transaction(['clips', 'audio'], 'readwrite')
      await Promise.all([
        change.objectStore('clips').put(clip),
        audio && change.objectStore('audio').put(audio, clip.id),
        change.done,
      ])
    },
    async putAnswer(answer) {
      await (await database()).put('answers', answer)
    },
    async removeClip(clipId) {
      const change = (await database()).transaction(['clips', 'audio', 'answers'], 'readwrite')
      const answerIds = await change.objectStore('answers').index('clipId').getAllKeys(clipId)
      await Promise.all([
        change.objectStore('clips').delete(clipId),
        change.objectStore('audio').delete(clipId),
        ...answerIds.map((answerId) => change.objectStore('answers').delete(answerId)),
        change.done,
      ])
    },
    async removeAnswer(answerId) {
      await (await database()).delete('answers', answerId)
    },
  }
}
