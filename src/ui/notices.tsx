import { X } from 'lucide-react'
import { IconButton } from './icon-button.tsx'
import { useEarshot } from './store-context.tsx'

/** Sentences about what went wrong or was done, each with a way on where there is one. */
export function Notices() {
  const notices = useEarshot((state) => state.notices)
  const dismiss = useEarshot((state) => state.dismiss)
  return (
    <div className="notices">
      {notices.map(({ id, tone, text, action }) => (
        <div key={id} className="notice" data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
          <p>{text}</p>
          {action && (
            <button
              type="button"
              className="button button-small"
              onClick={() => {
                dismiss(id)
                action.run()
              }}
            >
              {action.label}
            </button>
          )}
          <IconButton label="Dismiss" onClick={() => dismiss(id)}>
            <X aria-hidden />
          </IconButton>
        </div>
      ))}
    </div>
  )
}
