/** A file of the app, relative to the page, and the digest that its bytes must have. */
export interface ShellFile {
  readonly path: string
  readonly integrity: string
}

/** All files of one version of the app, without the model's. The build fills it in. */
export interface Shell {
  readonly version: string
  readonly files: readonly ShellFile[]
}
