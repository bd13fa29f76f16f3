/** A problem in a framework's pages, with where it is and what to do. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  /** Stable name of the kind of problem, e.g. `row-too-short`. */
  readonly kind: string
  /** Relative to the framework's folder; the folder itself is `.`. */
  readonly file: string
  readonly line?: number
  /** What is wrong, and what to do about it. */
  readonly message: string
}

/** The framework cannot be read: all its problems at once, warnings too. */
export class FrameworkError extends Error {
  override readonly name = 'FrameworkError'
  readonly problems: readonly Problem[]

  constructor(message: string, problems: readonly Problem[]) {
    super(message)
    this.problems = problems
  }
}

/** The person who started the program asked for something it does not do. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** A platform refuses the bot, or cannot be reached when it starts. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError'
}
