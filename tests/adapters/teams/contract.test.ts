import { platformContract } from '../../contracts/platform.ts'
import { teamsClient } from '../../drivers/teams/client.ts'

platformContract('teams', teamsClient)
