/** Names that the app package and the code agree on. */

/** Where Teams' requests arrive. */
export const path = '/api/messages'
/** The message extension's one command. */
export const search = 'search'

/** What the command menu offers and, its first three, what is suggested under help: words to type. */
export const menu = [
  { title: 'levels', description: 'The levels of the framework' },
  { title: 'areas', description: 'The areas it describes' },
  { title: 'tracks', description: 'The tracks and crafts it has' },
  { title: 'changes', description: 'What changed at your level' },
  { title: 'help', description: 'What you can ask, with examples' },
] as const
