import { useEffect, useEffectEvent, useState } from 'react'
import { useEarshot } from './store-context.tsx'

/** Takes a file dropped or pasted anywhere on the page, and says so while one is held over it. */
export function DropOverlay() {
  const openFile = useEarshot((state) => state.openFile)
  const [isOver, setOver] = useState(false)

  const take = useEffectEvent((transfer: DataTransfer | null): boolean => {
    const file = transfer?.files[0]
    if (file === undefined) return false
    void openFile(file)
    return true
  })

  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      // Moving between elements of the page leaves and enters; only leaving the window has no other side.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer)
    }
    const paste = (event: ClipboardEvent) => {
      if (take(event.clipboardData)) event.preventDefault()
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [])

  return isOver ? <div className="drop-overlay">Drop it to open it</div> : null
}
