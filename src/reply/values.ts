/** Whether this is what a field of the kind `time` holds: `09:30`. */
export function isTime(value: string | undefined): value is string {
  return value !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
}

/** Whether this is what a field of the kind `date` holds: `2026-11-23`. */
export function isDate(value: string | undefined): value is string {
  return value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
}
