/** One thing at a time, in the order asked: a session cannot run twice at once. */
export interface Lane {
  run<T>(work: () => Promise<T>): Promise<T>
}

export function createLane(): Lane {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run<T>(work: () => Promise<T>): Promise<T> {
      const next = last.then(work, work)
      last = next.catch(() => {})
      return next
    },
  }
}
