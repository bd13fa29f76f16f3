import { describe, expect, test } from 'vitest'
import { clientId, teamsSettings } from '../../../adapters/teams/settings.ts'
import { thrownBy } from '../../drivers/thrown.ts'

const id = '00000000-0000-4000-8000-00000000b07a'
const tenant = '11111111-1111-4111-8111-111111111111'
const secret = 'fake~secret.value'
const whole = { TEAMS_CLIENT_ID: id, TEAMS_CLIENT_SECRET: secret, TEAMS_TENANT_ID: tenant }
const hosts = [
  'https://smba.trafficmanager.net',
  'https://smba.infra.gcc.teams.microsoft.com',
  'https://smba.infra.gov.teams.microsoft.us',
  'https://smba.infra.dod.teams.microsoft.us',
]

describe('the variables choose the login', () => {
  test.each([
    [{}, undefined],
    [{ TEAMS_CLIENT_ID: ' ', HOST: '0.0.0.0' }, undefined],
    [whole, { id, tenant, secret }],
    [
      { CLIENT_ID: ` ${id}\n`, CLIENT_SECRET: secret, TENANT_ID: tenant },
      { id, tenant, secret },
    ],
    [
      { ...whole, CLIENT_ID: id, TEAMS_APP_TYPE: 'SingleTenant' },
      { id, tenant, secret },
    ],
    [
      { TEAMS_CLIENT_ID: id, TENANT_ID: tenant, TEAMS_APP_TYPE: 'UserAssignedMSI' },
      { id, tenant },
    ],
  ])('%j', (environment, app) => {
    expect(teamsSettings(environment)?.app).toEqual(app)
  })

  test('without one only where that is asked for, on this machine', () => {
    for (const HOST of [undefined, '127.0.0.1', 'localhost', '::1', '127.1.2.3']) {
      expect(teamsSettings({ TEAMS_LOCAL: 'yes', HOST })).toEqual(
        expect.not.objectContaining({ app: expect.anything() }),
      )
    }
  })
})

test('the hosts to answer to: Teams’ own, and those that are named', () => {
  expect(teamsSettings(whole)?.origins).toEqual(hosts)
  const more = teamsSettings({ ...whole, TEAMS_SERVICE_HOSTS: 'smba.example.com, SMBA.example.org' })
  expect(more?.origins).toEqual([...hosts, 'https://smba.example.com', 'https://smba.example.org'])
})

describe('one message names every variable that is wrong', () => {
  test.each([
    [{ TEAMS_CLIENT_ID: id }, ['TEAMS_CLIENT_SECRET (or CLIENT_SECRET) is missing', 'TEAMS_TENANT_ID (or TENANT_ID)']],
    [{ CLIENT_SECRET: secret }, ['TEAMS_CLIENT_ID (or CLIENT_ID) is missing']],
    [{ ...whole, TEAMS_CLIENT_SECRET: tenant }, ['TEAMS_CLIENT_SECRET holds an id']],
    [{ ...whole, TEAMS_APP_TYPE: 'Singletenant' }, ['TEAMS_APP_TYPE has to be']],
    [{ ...whole, TEAMS_APP_TYPE: 'MultiTenant' }, ['TEAMS_APP_TYPE has to be']],
    [{ ...whole, TEAMS_APP_TYPE: 'UserAssignedMSI' }, ['TEAMS_CLIENT_SECRET has no use']],
    [{ ...whole, CLIENT_ID: tenant }, ['TEAMS_CLIENT_ID and CLIENT_ID contradict']],
    [{ ...whole, TEAMS_SERVICE_HOSTS: 'https://smba.example.com/' }, ['TEAMS_SERVICE_HOSTS']],
    [{ ...whole, TEAMS_SERVICE_HOSTS: '*.example.com' }, ['TEAMS_SERVICE_HOSTS']],
    [{ ...whole, TEAMS_SERVICE_HOSTS: 'com' }, ['TEAMS_SERVICE_HOSTS']],
    [{ ...whole, TEAMS_LOCAL: 'yes' }, ['contradicts TEAMS_CLIENT_ID, TEAMS_CLIENT_SECRET, TEAMS_TENANT_ID']],
    [{ TEAMS_LOCAL: 'true' }, ['TEAMS_LOCAL has to be "yes"']],
    [{ TEAMS_LOCAL: 'yes', HOST: '0.0.0.0' }, ['HOST has to be this machine only']],
    [{ TEAMS_LOCAL: 'yes', HOST: '127.evil.example' }, ['HOST has to be this machine only']],
    [
      { TEAMS_CLIENT_ID: 'no', TENANT_ID: 'no', TEAMS_APP_TYPE: 'x', TEAMS_SERVICE_HOSTS: '/' },
      ['TEAMS_CLIENT_ID has', 'TEAMS_CLIENT_SECRET', 'TEAMS_TENANT_ID has', 'TEAMS_APP_TYPE', 'TEAMS_SERVICE_HOSTS'],
    ],
  ])('%j', (environment, named) => {
    const message = thrownBy(() => teamsSettings(environment))
    for (const words of named) expect(message).toContain(words)
    expect(message).not.toContain(secret)
  })
})

test('the app package needs the client id only', () => {
  expect(clientId({ CLIENT_ID: id })).toBe(id)
  expect(thrownBy(() => clientId({}))).toContain('TEAMS_CLIENT_ID (or CLIENT_ID) is missing')
  expect(thrownBy(() => clientId({ CLIENT_ID: 'growthbot' }))).toContain('36 characters')
  expect(thrownBy(() => clientId({ CLIENT_ID: id, TEAMS_CLIENT_ID: tenant }))).toContain('contradict')
})
