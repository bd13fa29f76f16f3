import type { App } from '@slack/bolt'
import { onCommand } from './commands.ts'
import type { Desk } from './desk.ts'
import { onHomeOpened } from './home.ts'
import { onDirectMessage, onMention } from './messages.ts'
import { askFramework, dialog, lookUp } from './names.ts'
import { onPress } from './presses.ts'
import { onAsk, onLookUp, onSubmit } from './shortcuts.ts'

/** Everything a person can do in Slack, each by the name the manifest gives it. */
export function listen(app: Pick<App, 'command' | 'event' | 'action' | 'shortcut' | 'view'>, desk: Desk): void {
  app.command(/^\//, onCommand(desk))
  app.event('message', onDirectMessage(desk))
  app.event('app_mention', onMention(desk))
  app.event('app_home_opened', onHomeOpened(desk))
  app.action({ type: 'block_actions' }, onPress(desk))
  app.shortcut({ type: 'message_action', callback_id: lookUp }, onLookUp(desk))
  app.shortcut({ type: 'shortcut', callback_id: askFramework }, onAsk(desk))
  app.view({ type: 'view_submission', callback_id: dialog }, onSubmit(desk))
}
