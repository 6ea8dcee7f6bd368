import type { ReactNode } from 'react'

interface IconButtonProps {
  /** Read aloud in the icon's place. */
  readonly label: string
  /** Shown under the pointer. */
  readonly title?: string
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

/** A button that is only an icon to the eye. */
export function IconButton({ label, title, disabled = false, onClick, children }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={title}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
