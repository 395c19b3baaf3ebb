import { CONTRACTS } from '../../shared/contracts/all'
import {
  type Caller,
  GRANTED_ROLES,
  STANDING_NAMES,
  STANDINGS,
  type Verdict,
  verdictFor,
} from '../../shared/contracts/authorization'
import type { Action, Contract } from '../../shared/contracts/contract'
import { ROLE_NAMES } from '../../shared/model/role'

/** One letter for each verdict. */
const MARKS: Record<Verdict, string> = {
  allowed: '✓',
  NO_IDENTITY: 'i',
  NOT_REGISTERED: 'n',
  WRONG_ROLE: '·',
  WRONG_PLACE: 'p',
}

const PLAIN = ['nobody', 'stranger', 'erased', 'resident'] as const

const INTRODUCTION = `# Who may do what 权限表

Made from all contracts by \`npm run authorization\`; a test fails when this page is not what they say. Every cell is tried on the running
functions by \`tests/functions/authorization.test.ts\`: with the verdict below, and with nothing written where it is a refusal.

A mark says what a caller is told before anything else is looked at: **✓** may ask (and may still be refused for a reason of the matter itself),
**i** not named by the platform (\`NO_IDENTITY\`), **n** not registered (\`NOT_REGISTERED\`), **·** does not hold such a role now (\`WRONG_ROLE\`),
**p** holds it in another place (\`WRONG_PLACE\`).

A role has ${STANDINGS.length} marks, by where it is held, seen from the place that the action names (\`community\`, or \`place\` where the column says so):
${STANDINGS.map((standing, i) => `${i + 1}. ${STANDING_NAMES[standing]}`).join('\n')}
`

/** The whole of docs/authorization.md. */
export const authorizationPage = (): string =>
  [INTRODUCTION, ...Object.entries(CONTRACTS).map(([name, contract]) => section(name, contract)), ''].join('\n')

function section(name: string, contract: Contract): string {
  const heads = ['action', 'writes', 'names', ...PLAIN, ...GRANTED_ROLES.map((role) => `${role} ${ROLE_NAMES[role]}`)]
  const lines = Object.values<Action>(contract).map((action) => `| ${cellsOf(action).join(' | ')} |`)
  return [`## ${name}`, '', `| ${heads.join(' | ')} |`, `|${heads.map(() => '---|').join('')}`, ...lines, ''].join('\n')
}

function cellsOf({ name, writes, allow }: Action): string[] {
  const mark = (caller: Caller) => MARKS[verdictFor(allow, caller)]
  const named = typeof allow === 'object' ? (allow.of ?? 'community') : ''
  const held = GRANTED_ROLES.map((role) => STANDINGS.map((standing) => mark({ role, standing })).join(''))
  return [`\`${name}\``, writes ? 'yes' : '', named, ...PLAIN.map(mark), ...held]
}
