import { UsageError } from '../../src/errors.ts'

/** What the UsageError says that `act` throws. */
export function thrownBy(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  throw new Error('Nothing was thrown')
}
