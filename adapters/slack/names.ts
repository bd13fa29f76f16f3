/** Names that the manifest and the code agree on. */

/** Message shortcut. */
export const lookUp = 'look_up'
/** Global shortcut. */
export const askFramework = 'ask_framework'
/** Every modal of ours. */
export const dialog = 'dialog'
/** Where Slack's requests arrive. */
export const path = '/slack/events'
