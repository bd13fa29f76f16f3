import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Reply } from './reply/reply.ts'

/** Somebody on a platform; `id` is stable within platform and tenant. */
export interface Person {
  readonly platform: string
  readonly tenant: string
  readonly id: string
}

/** What a person typed or pressed, free of any platform. */
export interface Message {
  /** The platform's own id, for answering once. */
  readonly id: string
  readonly from: Person
  /** Typed words, or the command of the button pressed. */
  readonly text: string
  /** Form fields; several choices are joined by commas. Words of other people travel only here, never in `text`. */
  readonly values?: Readonly<Record<string, string>>
  /** Who will see the answer; `aside`: in a channel, but only the asker. */
  readonly place: 'direct' | 'channel' | 'aside' | 'home' | 'dialog'
  /** Opaque: what a follow-up refers to, together with `from`. */
  readonly thread: string
  /** What the platform told just now; `route` is opaque. */
  readonly known?: {
    readonly name?: string
    readonly zone?: string
    readonly locale?: string
    readonly route?: string
  }
}

export interface Bot {
  /** One Reply for each Message; never rejects. */
  respond(message: Message): Promise<Reply>
}

/** What became of a message sent without being asked. `unknown`: it may have arrived. */
export type Sent =
  | { readonly is: 'sent' | 'unknown' }
  | { readonly is: 'unreachable'; readonly why: string }
  | { readonly is: 'later'; readonly seconds: number }

/** A place where people talk with the bot. */
export interface Platform {
  readonly name: string
  /** Throws PlatformError where the platform refuses the bot. */
  start(bot: Bot): Promise<void>
  /** Takes nothing new, finishes what is in flight, then ends. */
  stop(): Promise<void>
  /** Speaks first. `route` is the opaque one of `Message.known`; `delivery` an opaque id of this one sending. Never retries by itself. */
  send(to: Person, route: string | undefined, reply: Reply, delivery: string): Promise<Sent>
  /** Whether that delivery arrived, where it can be looked up. */
  sent?(to: Person, delivery: string, since: Date): Promise<boolean>
  health(): Health
  /** What it takes on the process's one HTTP port. */
  readonly http?: Endpoint
}

/** `note` says what is wrong, or what it is waiting for. */
export interface Health {
  readonly ok: boolean
  readonly note?: string
}

export interface Endpoint {
  readonly path: string
  handle(request: IncomingMessage, response: ServerResponse): void
}

/** Where a platform tells what goes on: one line an incident, with ids, never with what people wrote. pino's logger is one. */
export interface Log {
  info(fields: object, line: string): void
  warn(fields: object, line: string): void
}

/** A command of the command line that belongs to a platform. */
export interface PlatformCommand {
  readonly name: string
  readonly description: string
  readonly options: readonly { readonly flags: string; readonly description: string }[]
  /** What to print. Throws UsageError. */
  run(options: Readonly<Record<string, string | undefined>>): string
}
