/** What a shell expects of a command that a signal ended: 128 and the signal's number. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const

type Interrupt = keyof typeof EXIT_CODES

/**
 * Runs `work`, which gives up and cleans up after itself when its signal is aborted: by Ctrl-C (SIGINT) or by SIGTERM.
 * The exit code is then that of the signal, else the one that `work` returns. A second signal ends the process at once.
 */
export async function interruptible(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController()
  let interrupt: Interrupt | undefined
  const stop = (name: Interrupt) => {
    interrupt ??= name
    controller.abort()
    forget()
  }
  const names = Object.keys(EXIT_CODES) as readonly Interrupt[]
  const forget = () => {
    for (const name of names) process.off(name, stop)
  }
  for (const name of names) process.on(name, stop)
  try {
    return await work(controller.signal)
  } catch (fault) {
    if (interrupt === undefined) throw fault
    return EXIT_CODES[interrupt]
  } finally {
    forget()
  }
}
