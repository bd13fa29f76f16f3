import { type ParseArgsConfig, parseArgs } from 'node:util'

/** The options of a command; one it does not have ends it with status 2 and a sentence. */
export function optionsOf<const Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(2)
  }
}
