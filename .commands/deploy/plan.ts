import type { Built, BuiltDatabase, BuiltFunction } from './built'

type Index = BuiltDatabase['collections'][number]['indexes'][number]

const list = (values: readonly string[]) => (values.length > 0 ? values.join(', ') : '–')

function functionLines({ name, config }: BuiltFunction): string[] {
  const { runtime, memorySize, timeout, envVariables = [], permissions, triggers } = config
  return [
    `  ${name.padEnd(15)} ${runtime} · ${memorySize} MB · ${timeout} s`,
    `      openapi     ${list(permissions.openapi)}`,
    `      variables   ${list(envVariables)}`,
    `      trigger     ${list(triggers.map((trigger) => `${trigger.name}, ${trigger.type} "${trigger.config}"`))}`,
  ]
}

function indexLine({ name, keys, unique }: Index): string {
  const fields = keys.map(({ field, direction }) => `${field} ${direction === 1 ? '↑' : '↓'}`).join(', ')
  return `      ${name.padEnd(28)} ${fields}${unique ? ' · unique' : ''}`
}

/** What a deployment would set, as lines to read. Depends on what was built alone. */
export function planLines({ functions, database }: Built): string[] {
  const { collections, storageRule } = database
  const variables = [...new Set(functions.flatMap(({ config }) => config.envVariables ?? []))].sort()
  return [
    `1. Functions 云函数 (${functions.length}): created or updated with the platform's manager SDK, then read back`,
    ...functions.flatMap(functionLines),
    '',
    `2. Variables 环境变量: ${list(variables)}`,
    '      Setting variables replaces all that are online, so those are read first and merged: none is ever dropped.',
    '      A variable that is set online keeps its value; HONGXIN_SECRET above all, as nothing sealed can be read without it.',
    '',
    `3. Collections 数据库集合 (${collections.length}): created if absent, indexes added if absent, rules set`,
    ...collections.flatMap(({ name, rule, indexes }) => [
      `  ${name.padEnd(15)} rule ${rule}`,
      ...indexes.map(indexLine),
    ]),
    '',
    `4. Storage 云存储: rule ${storageRule} (only who uploaded a file and functions read it; the platform's own default lets everybody)`,
    '',
    '5. Client 小程序: dist/weapp uploaded with miniprogram-ci as a development version',
    '',
    '6. Read back 核对: everything above is read from the platform and compared with this plan',
  ]
}
