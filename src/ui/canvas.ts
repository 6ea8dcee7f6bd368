export interface Drawing {
  readonly context: CanvasRenderingContext2D
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
  /** The value of a custom property of the style sheet where the canvas stands. */
  colour(property: string): string
}

/** Clears a canvas and fits it to its box at the screen's resolution; null while it has no box. */
export function fitCanvas(canvas: HTMLCanvasElement): Drawing | null {
  const { clientWidth: width, clientHeight: height } = canvas
  const context = canvas.getContext('2d')
  if (context === null || width === 0 || height === 0) return null
  const ratio = window.devicePixelRatio
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  context.scale(ratio, ratio)
  const style = getComputedStyle(canvas)
  return { context, width, height, colour: (property) => style.getPropertyValue(property).trim() }
}
