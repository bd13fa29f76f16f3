/** Words of pages that would be markup, or ping somebody, if anything read them as such. */
export const hostile = [
  '<!channel> & <@U0FAKEADA> <https://evil.example|click>',
  '*bold* _italic_ ~gone~ `code` :boom: > quote',
  '@channel @here **bold** [click](javascript:alert) <at>everyone</at>',
]

/** The statements of a cell that no platform shows at once. */
export const longStatements = Array.from(
  { length: 80 },
  (_, index) =>
    `Statement ${index + 1}: ${'I do what this level asks for, and help others to do it too. '.repeat(6).trim()}`,
)
