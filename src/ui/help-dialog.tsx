import { Dialog } from './dialog.tsx'

const SHORTCUTS = [
  ['Space', 'Play or pause'],
  ['O', 'Open audio'],
  ['R', 'Record, and stop recording'],
  ['/', 'Go to the question'],
  ['Enter', 'Ask; Shift and Enter starts a new line'],
  ['← →', 'Move in the waveform, or among the words heard'],
  ['?', 'This help'],
] as const

export function HelpDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  return (
    <Dialog title="Help" isOpen={isOpen} onClose={onClose}>
      <h3>How it works</h3>
      <p>
        Open or record a clip. The model hears it once; every question after that is answered from what it
        heard. Play the places an answer came from with the times under it, and check them: a small model
        makes mistakes.
      </p>
      <p>
        Each question stands on its own, unless you ask a follow-up of an answer: then that answer, and what
        came before it, is kept in mind. Ask with an empty question when the clip itself asks something. The
        model understands English only.
      </p>
      <h3>Keys</h3>
      <dl className="keys">
        {SHORTCUTS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="dialog-note">
        Single keys work outside text fields; Space also presses a button that has the focus.
      </p>
      <h3>Your data</h3>
      <p>
        Clips, recordings and answers are kept in this browser’s storage, on this device. Nothing is sent
        anywhere. Deleting a clip deletes its answers.
      </p>
    </Dialog>
  )
}
