import { Lock } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { formatBytes, formatMs } from '../core/format.ts'
import type { ModelInfo } from '../core/interface.ts'
import type { DeviceChoice, EarshotState, ModelStatus } from '../state/types.ts'
import { Dialog } from './dialog.tsx'
import { deviceName } from './format.ts'
import { useEarshot } from './store-context.tsx'

const DEVICE_CHOICES: readonly { value: DeviceChoice; label: string }[] = [
  { value: 'auto', label: 'Auto' },
  { value: 'webgpu', label: 'WebGPU' },
  { value: 'wasm', label: 'wasm' },
]

/** Which model answers, where it runs and why, and what is known about it. */
export function ModelDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const model = useEarshot((state) => state.model)
  const name = useEarshot((state) => state.modelName)
  const loadModel = useEarshot((state) => state.loadModel)
  const offline = useEarshot((state) => state.offline)
  return (
    <Dialog title={model.phase === 'ready' ? model.info.name : name} isOpen={isOpen} onClose={onClose}>
      {model.phase === 'ready' && <p className="dialog-lead">{model.info.description}</p>}
      {model.phase === 'loading' && <p className="dialog-lead">The model is loading.</p>}
      {model.phase === 'failed' && (
        <div className="dialog-lead">
          <p className="answer-error">{model.error.message}</p>
          <button type="button" className="button" onClick={() => void loadModel()}>
            Reload the model
          </button>
        </div>
      )}
      <DevicePicker />
      {(model.phase !== 'ready' || model.info.secondEar !== 'none') && <SecondEarSwitch />}
      {model.phase === 'ready' && <Facts info={model.info} />}
      <p className="dialog-privacy">
        <Lock aria-hidden />
        <span>
          Nothing leaves this device: the sound, the questions and the answers stay in this browser.{' '}
          {offlineSentence(offline, model)}
        </span>
      </p>
    </Dialog>
  )
}

function offlineSentence(offline: EarshotState['offline'], model: ModelStatus): string {
  if (offline === null || model.phase !== 'ready') return ''
  if (!offline.stored) return offline.reason
  return model.info.storedOffline
    ? 'Earshot also opens without a network.'
    : 'The browser refused to keep the model’s files, so use without a network ends with this tab.'
}

function DevicePicker() {
  const chosen = useEarshot((state) => state.deviceChoice)
  const chooseDevice = useEarshot((state) => state.chooseDevice)
  const reason = useEarshot(({ model }) => (model.phase === 'ready' ? model.info.deviceReason : null))
  return (
    <fieldset className="device-picker">
      <legend>Runs on</legend>
      <div className="segments">
        {DEVICE_CHOICES.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name="device"
              value={value}
              checked={chosen === value}
              onChange={() => void chooseDevice(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <p className="dialog-note">{reason ?? 'Choosing a device loads the model again.'}</p>
    </fieldset>
  )
}

function SecondEarSwitch() {
  const isOn = useEarshot((state) => state.secondEarChoice)
  const chooseSecondEar = useEarshot((state) => state.chooseSecondEar)
  const noteId = useId()
  return (
    <div className="second-ear">
      <label className="switch">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={noteId}
          onChange={(event) => void chooseSecondEar(event.target.checked)}
        />
        Second ear
      </label>
      <p id={noteId} className="dialog-note">
        Hears speech again with Whisper’s own decoder, which gets far more words right. It costs a download of
        about 55 MB, and a clip takes two to three times as long to hear. Switching it loads the model again.
      </p>
    </div>
  )
}

function Facts({ info }: { info: ModelInfo }) {
  const languages = info.languages.map(
    (tag) => new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag,
  )
  const evaluation = Object.entries(info.evaluation)
  return (
    <>
      <dl className="facts">
        <Fact term="Version">{info.version}</Fact>
        <Fact term="Device">{`${deviceName(info.device)}, ${info.format} weights`}</Fact>
        <Fact term="Threads">{info.threads}</Fact>
        <Fact term="Size">{`${formatBytes(info.totalBytes)}, loaded in ${formatMs(info.loadMs)}`}</Fact>
        <Fact term="Transcript">
          {info.transcribes ? 'words with their times' : 'none: it answers from the sound itself'}
        </Fact>
        {info.secondEar !== 'none' && <Fact term="Second ear">{info.secondEar}</Fact>}
        <Fact term="Understands">{`${languages.join(', ')} only`}</Fact>
      </dl>
      {evaluation.length > 0 && (
        <>
          <h3>How good it is</h3>
          <dl className="facts">
            {evaluation.map(([what, figure]) => (
              <Fact key={what} term={what}>
                {figure}
              </Fact>
            ))}
          </dl>
        </>
      )}
      <h3>What it cannot do</h3>
      <ul className="plain-list">
        {info.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <h3>Trained on</h3>
      <p>{info.trainedOn}</p>
      <h3>Licences</h3>
      <dl className="facts">
        {info.licences.map(({ part, source, licence }) => (
          <Fact key={part} term={part}>{`${source}, ${licence}`}</Fact>
        ))}
      </dl>
    </>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
