export type PlatformName = 'slack over http' | 'slack over a socket'

interface Skip {
  readonly platform: PlatformName
  /** How the duty's title begins. */
  readonly duty: string
  /** The document that says why the platform cannot do it. */
  readonly reason: string
}

/** What a platform cannot do, by name. */
const skips: readonly Skip[] = []

export function reasonToSkip(platform: PlatformName, title: string): string | undefined {
  return skips.find((skip) => skip.platform === platform && title.startsWith(skip.duty))?.reason
}
