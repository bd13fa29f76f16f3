import { type Activity, tenantsOf } from './activity.ts'
import { isLoopback, type TeamsSettings } from './settings.ts'

/** Whether growthbot may send anything to this address: the whole origin is compared. */
export function trusted(address: string, { app, origins }: Pick<TeamsSettings, 'app' | 'origins'>): boolean {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return false
  return origins.includes(url.origin) || (app === undefined && isLoopback(url.hostname))
}

/** Why an activity is not taken, whoever signed it: botbuilder checks none of this. */
export function mistrust(activity: Activity, settings: TeamsSettings): string | undefined {
  const tenants = tenantsOf(activity)
  const { app } = settings
  if (activity.channelId !== 'msteams') return 'not from Teams'
  if (!trusted(activity.serviceUrl, settings)) return 'from an unknown service address'
  if (app === undefined) return undefined
  const home = tenants.length > 0 && tenants.every((tenant) => tenant.toLowerCase() === app.tenant.toLowerCase())
  return home ? undefined : 'from another tenant'
}
