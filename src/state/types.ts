import type { DecodedAudio } from '../audio/decode.ts'
import type { Player } from '../audio/player.ts'
import type { ActiveRecording, RecorderEvents } from '../audio/recorder.ts'
import type { EarshotError, ErrorRecord } from '../core/errors.ts'
import type { AudioModel, Clip, ListenProgress, LoadProgress, ModelInfo } from '../core/interface.ts'
import type { OfflineShell } from '../service-worker/register.ts'
import type { AnswerRecord, ClipRecord, SampleClip } from './records.ts'

/** The device that the person asked for; `auto` takes WebGPU on a real adapter and wasm otherwise. */
export type DeviceChoice = 'auto' | 'webgpu' | 'wasm'
export type Theme = 'system' | 'light' | 'dark'

export interface OpenModelOptions {
  readonly device: DeviceChoice
  readonly secondEar: boolean
  readonly onProgress: (progress: LoadProgress) => void
  readonly signal: AbortSignal
  /** The graphics device or the worker is gone; the model must be opened again. */
  readonly onLost: (error: EarshotError) => void
}

/** Clips, their sound and their answers, kept on this device. */
export interface LibraryStorage {
  readClips(): Promise<readonly ClipRecord[]>
  readAnswers(): Promise<readonly AnswerRecord[]>
  /** Null when the clip's sound is not in storage. */
  readAudio(clipId: string): Promise<Blob | null>
  putClip(clip: ClipRecord, audio?: Blob): Promise<void>
  putAnswer(answer: AnswerRecord): Promise<void>
  /** Removes the clip with its sound and its answers. */
  removeClip(clipId: string): Promise<void>
  removeAnswer(answerId: string): Promise<void>
}

/** Small choices that outlive the page. */
export interface Preferences {
  read(key: PreferenceKey): string | null
  write(key: PreferenceKey, value: string): void
}
export type PreferenceKey = 'theme' | 'device' | 'second-ear' | 'clip' | 'draft'

/** Everything the state reaches outside itself, so that a test can stand in for a browser. */
export interface Services {
  /** Shown before the model has told its own name. */
  readonly modelName: string
  openModel(options: OpenModelOptions): Promise<AudioModel>
  decode(file: Blob, name: string): Promise<DecodedAudio>
  startRecording(events: RecorderEvents): Promise<ActiveRecording>
  readonly player: Player
  readonly storage: LibraryStorage
  readonly preferences: Preferences
  fetchSampleList(): Promise<readonly SampleClip[]>
  fetchSample(file: string): Promise<Blob>
  /** Keeps the app itself for use without a network. */
  keepOffline(): Promise<OfflineShell>
  /** Asks the browser not to evict what is stored. */
  persistStorage(): Promise<void>
  nowMs(): number
  newId(): string
}

export type ModelStatus =
  | { readonly phase: 'loading'; readonly progress: LoadProgress | null }
  | { readonly phase: 'ready'; readonly info: ModelInfo }
  | { readonly phase: 'failed'; readonly error: ErrorRecord }

export interface ModelSlice {
  readonly modelName: string
  readonly model: ModelStatus
  readonly deviceChoice: DeviceChoice
  /** Whether the person wants speech heard a second time, by a model that can. */
  readonly secondEarChoice: boolean
  /** Loads the model, or loads it anew; whoever waits for it goes on waiting. */
  loadModel(): Promise<void>
  chooseDevice(device: DeviceChoice): Promise<void>
  /** Loads the model with its second ear or without, and has it hear the clip on screen again unless that is long. */
  chooseSecondEar(isOn: boolean): Promise<void>
  /** Takes note that the model stopped working under us. */
  modelFailed(error: ErrorRecord): void
}

/** The sound of the clip on screen. */
export interface ClipAudio {
  readonly clipId: string
  /** Mono, 16 kHz. */
  readonly samples: Float32Array
  readonly wav: Blob
}

export interface LibrarySlice {
  readonly restored: boolean
  /** Newest first. */
  readonly clips: readonly ClipRecord[]
  readonly samples: readonly SampleClip[]
  readonly currentClipId: string | null
  readonly audio: ClipAudio | null
  /** The name of a file being decoded. */
  readonly opening: string | null
  restore(): Promise<void>
  openFile(file: File): Promise<void>
  openSample(sample: SampleClip): Promise<void>
  /** heardSeconds: how much of it was heard while it was being recorded. */
  addClip(
    clip: Pick<ClipRecord, 'title' | 'source' | 'suggestions'>,
    samples: Float32Array,
    heardSeconds?: number,
  ): Promise<void>
  /** Adds the opening half of a clip as a clip of its own. */
  splitOffFirstHalf(clipId: string): Promise<void>
  selectClip(clipId: string | null): Promise<void>
  updateClip(
    clipId: string,
    change: Partial<Pick<ClipRecord, 'title' | 'transcript' | 'heardBy' | 'coveredSeconds'>>,
  ): Promise<void>
  removeClip(clipId: string): Promise<void>
}

export interface ListeningSlice {
  /** The clip being heard, and how far; progress is null until the first figure. */
  readonly listening: { readonly clipId: string; readonly progress: ListenProgress | null } | null
  /** Seconds of sound heard per second of waiting, as last measured on this device; null before that. */
  readonly hearingSpeed: number | null
  /** Hears a clip unless it already has been, waiting for the model and for its turn. */
  listen(clipId: string, signal: AbortSignal): Promise<Clip>
  /** Hears the clip on screen ahead of any question. */
  listenAhead(clipId: string): void
  stopListening(): void
}

export interface AnswersSlice {
  /** In the order asked. */
  readonly answers: readonly AnswerRecord[]
  /** The unsent question of each clip. */
  readonly drafts: Readonly<Record<string, string>>
  /** The answer that the next question of its clip goes on from; null where that stands on its own. */
  readonly followedId: string | null
  setDraft(clipId: string, draft: string): void
  follow(answerId: string | null): void
  /** Asks about the clip alone or, with `followsId`, with that answer and what came before it in mind. */
  ask(clipId: string, question: string, followsId?: string): Promise<void>
  askAgain(answerId: string): Promise<void>
  /** Stops the clip's unfinished answer and keeps what came of it. */
  stopAnswer(clipId: string): void
  removeAnswer(answerId: string): Promise<void>
}

export type RecordingState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'starting' }
  /** levels: the latest meter positions, 0..1, oldest first. */
  | { readonly phase: 'recording'; readonly seconds: number; readonly levels: readonly number[] }
  | { readonly phase: 'finishing' }

export interface RecordingSlice {
  readonly recording: RecordingState
  startRecording(): Promise<void>
  stopRecording(): Promise<void>
  discardRecording(): Promise<void>
}

export interface PlayerSlice {
  readonly playing: boolean
  readonly positionSeconds: number
  /** The stretch of the clip that is pointed at as evidence. */
  readonly highlight: { readonly startSeconds: number; readonly endSeconds: number } | null
  togglePlay(): Promise<void>
  seek(seconds: number): void
  playFrom(seconds: number): Promise<void>
  /** Points at a stretch of the clip and plays it alone. */
  playSpan(startSeconds: number, endSeconds: number): Promise<void>
}

export interface Notice {
  readonly id: string
  /** What it is about: a notice about a clip goes when the next one is opened, one about the model when that loads. */
  readonly topic: 'clip' | 'model'
  readonly tone: 'error' | 'info'
  readonly text: string
  readonly action?: { readonly label: string; run(): void }
}

export interface NoticeSlice {
  readonly notices: readonly Notice[]
  notify(notice: Omit<Notice, 'id' | 'topic'> & Partial<Pick<Notice, 'topic'>>): void
  clearNotices(topic: Notice['topic']): void
  dismiss(noticeId: string): void
}

export interface AppearanceSlice {
  readonly theme: Theme
  setTheme(theme: Theme): void
}

export interface OfflineSlice {
  /** Whether the app is kept for use without a network; null until that is known. */
  readonly offline: OfflineShell | null
  keepOffline(): Promise<void>
}

export type EarshotState = ModelSlice &
  LibrarySlice &
  ListeningSlice &
  AnswersSlice &
  RecordingSlice &
  PlayerSlice &
  NoticeSlice &
  AppearanceSlice &
  OfflineSlice

/** What a slice is given: the way to change the state, to read it, and to reach the world. */
export interface SliceContext {
  set(change: Partial<EarshotState> | ((state: EarshotState) => Partial<EarshotState>)): void
  get(): EarshotState
  readonly services: Services
}
