import { platformContract } from '../../contracts/platform.ts'
import { terminalClient } from '../../drivers/terminal.ts'

platformContract('terminal', terminalClient)
