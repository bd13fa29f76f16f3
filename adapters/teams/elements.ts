/** The parts of Adaptive Cards 1.5 that growthbot makes. In none of them is Markdown read. */

export interface TextRun {
  readonly type: 'TextRun'
  readonly text: string
  readonly size?: 'Small' | 'Large'
  readonly weight?: 'Bolder'
  readonly color?: 'Attention'
  readonly fontType?: 'Monospace'
  readonly strikethrough?: true
  readonly isSubtle?: true
  readonly selectAction?: { readonly type: 'Action.OpenUrl'; readonly url: string }
}

export interface RichTextBlock {
  readonly type: 'RichTextBlock'
  readonly inlines: readonly TextRun[]
  readonly spacing?: 'Small' | 'Medium' | 'None'
  readonly separator?: true
}

interface AnyInput {
  readonly id: string
  readonly label: string
  readonly value?: string
}
export interface ChoiceSet extends AnyInput {
  readonly type: 'Input.ChoiceSet'
  readonly style?: 'compact' | 'filtered'
  readonly isMultiSelect?: true
  readonly choices: readonly { readonly title: string; readonly value: string }[]
}
export interface OtherInput extends AnyInput {
  readonly type: 'Input.Text' | 'Input.Time' | 'Input.Date'
}
export type Input = ChoiceSet | OtherInput
/** Buttons that stand together. */
export interface ActionSet {
  readonly type: 'ActionSet'
  readonly actions: readonly Button[]
}
export type Element = RichTextBlock | Input | ActionSet

/** What a button carries; what stands in inputs comes beside it. */
export interface Pressed {
  /** Absent: the one chosen in the menu of choices. */
  readonly command?: string
  readonly place: 'direct' | 'shared'
  /** It carries what the fields hold. */
  readonly sends?: true
}

interface Pressable {
  readonly title: string
  readonly data: Pressed
  readonly associatedInputs: 'auto' | 'none'
  readonly style?: 'positive' | 'destructive'
  readonly tooltip?: string
}
export interface Button extends Pressable {
  readonly type: 'Action.Execute'
  readonly verb: string
  /** For clients that cannot execute: the same, as a message. */
  readonly fallback: Pressable & { readonly type: 'Action.Submit' }
}

export interface Card {
  readonly type: 'AdaptiveCard'
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  readonly version: '1.5'
  /** The whole in plain words, where cards are not shown. */
  readonly fallbackText: string
  readonly body: readonly Element[]
}
