/**
 * What Teams takes and what we keep to, in UTF-16 units (learn.microsoft.com, "Format your bot messages" and "Cards
 * reference"). Teams refuses messages above 100 KB counted in UTF-16, older tenants above 28: ours end at 25.
 */
export const limits = {
  /** A card with its summary, as JSON. */
  message: (25 * 1024) / 2,
  /** One paragraph of a card: it stands there, in `fallbackText` and in the summary. */
  piece: 1_200,
  /** Teams shows no more under a card. */
  buttons: 6,
  /** Suggested actions that are shown. */
  suggestions: 3,
  label: 80,
  /** A command stands twice in its button, and in a menu. */
  command: 400,
  url: 1_000,
  fieldLabel: 200,
  problem: 200,
  initialText: 300,
  optionText: 100,
  optionValue: 100,
  /** More than these are searched by typing. */
  options: 12,
  /** Entries of the message extension. */
  entries: 10,
  /** Of an entry's preview. */
  previewTitle: 100,
  previewText: 200,
} as const
