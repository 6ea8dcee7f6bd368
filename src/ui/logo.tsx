/** The mark: a voice, and the two arcs of hearing it. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="15" className="logo-ground" />
      <g className="logo-lines">
        <path d="M14 28v8M24 20v24M34 25v14" />
        <path d="M43 18c6.5 8 6.5 20 0 28" />
        <path d="M51 12c10 12 10 28 0 40" opacity=".55" />
      </g>
    </svg>
  )
}
