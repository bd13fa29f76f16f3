export type PlatformName = 'slack over http' | 'slack over a socket' | 'terminal'

interface Skip {
  readonly platform: PlatformName
  /** How the duty's title begins. */
  readonly duty: string
  /** Why the platform cannot do it, and the document that says so. */
  readonly reason: string
}

/** What a platform cannot do, by name. */
const skips: readonly Skip[] = [
  { platform: 'terminal', duty: 'ask: without words', reason: 'an empty line asks nothing; README, Try it' },
  { platform: 'terminal', duty: 'form:', reason: 'a line of text has no fields to fill in; README, Try it' },
  { platform: 'terminal', duty: 'private or shared:', reason: 'nobody else is there; README, Try it' },
  {
    platform: 'terminal',
    duty: 'a message that comes again',
    reason: 'nothing is delivered twice; ARCHITECTURE, Slack',
  },
  { platform: 'terminal', duty: 'speaking first:', reason: 'it answers only; README, What to know' },
  { platform: 'terminal', duty: 'stop:', reason: 'it ends with its input; README, Try it' },
  { platform: 'terminal', duty: 'health:', reason: 'it has none; README, Variables' },
]

export function reasonToSkip(platform: PlatformName, title: string): string | undefined {
  return skips.find((skip) => skip.platform === platform && title.startsWith(skip.duty))?.reason
}
