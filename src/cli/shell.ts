import type { Writable } from 'node:stream'
import type { Framework } from '../framework/framework.ts'
import type { Growth } from '../growth/growth.ts'
import type { Bot, Platform, PlatformCommand } from '../ports.ts'
import type { Reply } from '../reply/reply.ts'
import type { Gap } from '../store/store.ts'

export interface Settings {
  /** The framework's folder. */
  readonly framework: string
  /** The address its pages are published under. */
  readonly site?: string
}

/** A platform that `growthbot` starts where its variables are set. */
export interface Startable {
  readonly name: string
  /** What to set, in words. */
  readonly variables: string
  /** Undefined where none of its variables is set; UsageError where some are missing or wrong. */
  configured(): Promise<Platform | undefined>
}

/** How a conversation begins: what this is, and questions to try. */
export interface Welcome {
  readonly title: string
  readonly examples: readonly string[]
}

/** What the command line needs from outside; main.ts brings it. */
export interface Shell {
  readonly version: string
  readonly output: Writable
  readonly errors: Writable
  readonly platforms: readonly Startable[]
  /** Commands that belong to a platform. */
  readonly commands: readonly PlatformCommand[]
  /** Calls `reload` whenever someone asks for the framework to be read anew. */
  onReload(reload: () => void): void
  /** Serves the platforms with the bot that is loaded, until the process is asked to stop. */
  serve(platforms: readonly Platform[], load: Load): Promise<void>
  /** What comes in, line by line. */
  lines(): AsyncIterable<string>
  /** Options before environment. */
  settings(options: Partial<Settings>): Settings
  /** What people told the framework's owner. */
  gaps(): Promise<readonly Gap[]>
  /** Talks here, with the bot that knows the people too. */
  chat(framework: () => Framework, botWith: (growth: Growth) => Promise<Bot>, welcome: Welcome): Promise<void>
  render(reply: Reply): string
  /** Text without control characters. */
  printable(text: string): string
}

/** Loads the framework, and makes the bot that knows it and the people. */
export type Load = (growth: Growth) => Promise<{ readonly bot: Bot; readonly framework: () => Framework }>

export const name = 'growthbot'
