import type { Readable } from 'node:stream'

/**
 * The lines of UTF-8 text, as they come; the last one may lack its end. Only LF and CRLF end a line: readline also
 * splits at U+2028, which a question may hold.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of input) {
    const bytes: Uint8Array = chunk
    const [first = '', ...others] = decoder.decode(bytes, { stream: true }).split('\n')
    rest += first
    for (const next of others) {
      yield rest.endsWith('\r') ? rest.slice(0, -1) : rest
      rest = next
    }
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
