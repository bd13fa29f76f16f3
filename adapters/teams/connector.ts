import type { Card } from './elements.ts'

/** A conversation, and the address of the service that carries it now. */
export interface Spot {
  readonly address: string
  readonly conversation: string
}

/** A message as Teams is sent it. */
export interface Outgoing {
  readonly type: 'message'
  readonly summary?: string
  /** Ours only, never words of pages or people. */
  readonly text?: string
  readonly textFormat?: 'plain'
  readonly attachments?: { readonly contentType: string; readonly content: Card }[]
  readonly suggestedActions?: {
    readonly to: string[]
    readonly actions: { readonly type: 'imBack'; readonly title: string; readonly value: string }[]
  }
}

/** A chat of the bot with one person. */
export interface Chat {
  readonly user: string
  readonly bot: string
  readonly tenant: string
}

/** The one way to and from Teams. What fails is told by an error that `failureOf` reads; nothing is sent twice. */
export interface Connector {
  /** Whether a request with this header may be believed; `unavailable`: the keys cannot be fetched. */
  admits(
    header: string,
    activity: { readonly channelId: string; readonly serviceUrl: string },
  ): Promise<'admitted' | 'refused' | 'unavailable'>
  /** Rejects with NoToken where Microsoft gives the bot none; every request begins with it. */
  login(): Promise<void>
  /** Why Microsoft gave no token, the last time it was asked. */
  refused(): string | undefined
  post(spot: Spot, message: Outgoing, replyTo?: string): Promise<void>
  update(spot: Spot, id: string, message: Outgoing): Promise<void>
  /** Opens the personal chat, or finds it again; its conversation. */
  open(address: string, chat: Chat): Promise<Spot>
}
