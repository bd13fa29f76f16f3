/**
 * What Slack takes, in UTF-16 units unless another unit is named (docs.slack.dev, reference of blocks, elements, views
 * and methods). Not published: `message.characters`; others were refused from about 11,300 on.
 */
export const limits = {
  message: { blocks: 50, characters: 9_000 },
  home: { blocks: 100, characters: 50_000 },
  modal: { blocks: 100, characters: 50_000 },
  /** Bytes of the plain text beside the blocks. */
  fallback: 4_000,
  header: 150,
  /** One block of text. */
  section: 3_000,
  url: 3_000,
  buttons: 25,
  label: 75,
  value: 2_000,
  options: 100,
  optionText: 75,
  optionValue: 75,
  inputLabel: 2_000,
  /** Ours: Slack takes 2,000, but a form has to fit into one message. */
  hint: 300,
  initialText: 3_000,
  modalTitle: 24,
  modalButton: 24,
} as const

export type Surface = 'message' | 'home' | 'modal'
