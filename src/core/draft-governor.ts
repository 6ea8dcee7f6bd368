/** Whether speculation pays, by its own measurement. Times are passed in. */

export interface DraftGovernor {
  /** Whether the next step should verify a draft, if there is one. */
  wantsDraft(): boolean
  /** A step without a draft took `ms` and gave one token. */
  plainStep(ms: number): void
  /** A step that verified a draft took `ms` and gave `tokens`: those accepted, and the one after them. */
  draftedStep(ms: number, tokens: number): void
}

/** Plain steps measured before the first draft, so that there is something to compare with. */
const BASELINE_STEPS = 2
/** Drafted steps measured before they are judged; acceptance comes in runs. */
const TRIAL_STEPS = 4
/** Plain steps after which a judgement against drafts is tried again. */
const RETRY_STEPS = 64
/** Weight of the past in the running means. */
const MEMORY = 0.8

/** Drafts while a token from a drafted step takes less time than one from a plain step. */
export function createDraftGovernor(): DraftGovernor {
  const plain = createPace()
  let drafted = createPace()
  let stepsSinceSwitchedOff = 0

  function paying(): boolean {
    return drafted.steps() < TRIAL_STEPS || drafted.msPerToken() < plain.msPerToken()
  }

  return {
    wantsDraft: () => plain.steps() >= BASELINE_STEPS && paying(),
    plainStep(ms) {
      plain.add(ms, 1)
      stepsSinceSwitchedOff = paying() ? 0 : stepsSinceSwitchedOff + 1
      if (stepsSinceSwitchedOff >= RETRY_STEPS) drafted = createPace()
    },
    draftedStep: (ms, tokens) => drafted.add(ms, tokens),
  }
}

/** Time a token takes, recent steps counting more. */
function createPace() {
  let steps = 0
  let ms = 0
  let tokens = 0
  return {
    add(stepMs: number, stepTokens: number): void {
      steps += 1
      ms = ms * MEMORY + stepMs
      tokens = tokens * MEMORY + stepTokens
    },
    steps: () => steps,
    msPerToken: () => ms / tokens,
  }
}
