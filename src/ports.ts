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
  /** Form fields. Words of other people travel only here, never in `text`. */
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
