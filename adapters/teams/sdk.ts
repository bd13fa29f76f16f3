import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  TurnContext,
} from 'botbuilder'
import { z } from 'zod'
import type { Connector } from './connector.ts'
import { NoToken, reasonOf } from './failure.ts'
import type { App } from './settings.ts'

/** Where the Bot Framework is, for those who stand in for it: Microsoft's without it. */
export interface Cloud {
  readonly issuer: string
  /** The OpenID metadata that names the keys. */
  readonly metadata: string
  token(): Promise<string>
}

type Credentials = Pick<
  ConfigurationServiceClientCredentialFactory,
  'isValidAppId' | 'isAuthenticationDisabled' | 'createCredentials'
>
type Client = Awaited<
  ReturnType<ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>['create']>
>

const loginUrl = 'https://login.microsoftonline.com/botframework.com'
const scope = 'https://api.botframework.com'
const channelIssuer = 'https://api.botframework.com'

/** The only file that imports botbuilder, whose repository is archived. Without an app every request is believed. */
export function createConnector(app: App | undefined, cloud?: Cloud): Connector {
  const credentials = cloud && app ? borrowed(app, cloud) : own(app)
  const issuer = cloud?.issuer ?? channelIssuer
  const elsewhere = cloud && {
    ToBotFromChannelTokenIssuer: cloud.issuer,
    ToBotFromChannelOpenIdMetadataUrl: cloud.metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: cloud.metadata,
    ToChannelFromBotLoginUrl: loginUrl,
    ToChannelFromBotOAuthScope: scope,
    OAuthUrl: cloud.issuer,
    CallerId: 'urn:botframework:azure',
  }
  const auth = new ConfigurationBotFrameworkAuthentication(elsewhere, credentials, {
    requiredEndorsements: [],
    // botbuilder takes tokens of other bots and of its old emulator too, which are bound to no service address.
    validateClaims: async (claims) => {
      if (app !== undefined && !claims.some(({ type, value }) => type === 'iss' && value === issuer)) {
        throw new Error('Not issued by the Bot Framework')
      }
    },
  })
  const adapter = new CloudAdapter(auth)
  const clientOf = ({ turnState }: TurnContext): Client => turnState.get(adapter.ConnectorClientKey)

  // The connector repeats what may have arrived, up to four times, and no option stops it.
  adapter.use(async (context, next) => {
    Pipelined.parse(Reflect.get(clientOf(context), 'client')).pipeline.removePolicy({ name: 'defaultRetryPolicy' })
    await next()
  })

  let refusal: string | undefined
  async function login(): Promise<void> {
    if (app === undefined) return
    try {
      const given = await credentials.createCredentials(app.id, scope, loginUrl, true)
      // Kept until it expires, so this asks Microsoft once an hour or so.
      if ('getToken' in given && typeof given.getToken === 'function') await given.getToken()
      refusal = undefined
    } catch (error) {
      refusal = reasonOf(error)
      throw new NoToken(refusal, { cause: error })
    }
  }

  async function withClient<Result>(serviceUrl: string, act: (client: Client) => Promise<Result>): Promise<Result> {
    await login()
    const done: Result[] = []
    const bot = { id: app?.id ?? '', name: '' }
    const reference = { serviceUrl, channelId: 'msteams', bot, conversation: nowhere }
    await adapter.continueConversationAsync(app?.id ?? '', reference, async (context) => {
      done.push(await act(clientOf(context)))
    })
    const [result] = done
    if (result === undefined) throw new Error('The turn did not run')
    return result
  }

  return {
    async admits(header, { channelId, serviceUrl }) {
      try {
        await auth.authenticateRequest(new TurnContext(adapter, { channelId, serviceUrl }).activity, header)
        return 'admitted'
      } catch (error) {
        return keysAreMissing(error) ? 'unavailable' : 'refused'
      }
    },
    login,
    refused: () => refusal,
    async post({ address, conversation }, message, replyTo) {
      await withClient(address, ({ conversations }) =>
        replyTo === undefined
          ? conversations.sendToConversation(conversation, message)
          : conversations.replyToActivity(conversation, replyTo, message),
      )
    },
    async update({ address, conversation }, id, message) {
      await withClient(address, ({ conversations }) =>
        conversations.updateActivity(conversation, id, { ...message, id }),
      )
    },
    async open(address, { user, bot, tenant }) {
      const { id } = await withClient(address, ({ conversations }) =>
        conversations.createConversation({
          isGroup: false,
          bot: { id: bot, name: '' },
          members: [{ id: user, name: '' }],
          tenantId: tenant,
          channelData: { tenant: { id: tenant } },
        }),
      )
      return { address, conversation: id }
    },
  }
}

/** The part of the connector's client that it keeps to itself. */
const Pipelined = z.custom<{ pipeline: { removePolicy(which: { name: string }): unknown } }>(
  (client) =>
    z
      .object({ pipeline: z.object({ removePolicy: z.unknown().refine((it) => typeof it === 'function') }) })
      .safeParse(client).success,
  'botbuilder keeps its retry policy somewhere else',
)

/** Only the context of a turn needs one; every request names its own. */
const nowhere = { id: '', name: '', isGroup: false, conversationType: 'personal' }

function own(app: App | undefined): Credentials {
  if (app === undefined) return new ConfigurationServiceClientCredentialFactory()
  const { id, tenant, secret } = app
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: id,
    MicrosoftAppTenantId: tenant,
    // botbuilder takes any other word for an app of every tenant.
    MicrosoftAppType: secret === undefined ? 'UserAssignedMSI' : 'SingleTenant',
    ...(secret !== undefined && { MicrosoftAppPassword: secret }),
  })
}

function borrowed({ id }: App, { token }: Cloud): Credentials {
  return {
    isValidAppId: async (given) => given === id,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      getToken: token,
      async signRequest(request) {
        request.headers.set('authorization', `Bearer ${await token()}`)
        return request
      },
    }),
  }
}

/** botbuilder says so only by the kind of its errors: node-fetch's own, or its own with the status 500. */
function keysAreMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'FetchError' || ('statusCode' in error && error.statusCode === 500)
}
