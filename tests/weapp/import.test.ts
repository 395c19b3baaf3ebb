/** @jest-environment jsdom */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { launch, type Weapp } from './harness'
import { startWorldApart, type WorldApart } from './world-apart'

const home = (door: string) => ['秋实园', '第1网格', '1号楼', '1单元', door]
/** What WeChat advises at most for one setData. */
const LARGEST_SET_DATA = 256 * 1024

/** What stands in an .xlsx file behind a link, rows of cells; fetched and read in such a process too. */
function rowsBehind(link: string): string[][] {
  const read = spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, 'read-households.ts'), link])
  if (read.status !== 0) throw new Error(read.stderr.toString())
  return JSON.parse(read.stdout.toString()) as string[][]
}

/** A real .xlsx file, written in a process that is not dressed up as WeChat. */
function householdFile(rows: string[][]): Uint8Array {
  const made = spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, 'write-households.ts')], {
    input: JSON.stringify(rows),
  })
  if (made.status !== 0) throw new Error(made.stderr.toString())
  return made.stdout
}

describe('importing households from a chat, in the mini-program’s own form, on the real stack', () => {
  let world: WorldApart
  let weapp: Weapp
  let faulty: Uint8Array
  let good: Uint8Array

  /** The link of the one file that was opened; waits for it 2 s at most. */
  const opened = async () => {
    for (let waited = 0; weapp.recorded.openedFiles.length === 0 && waited < 40; waited += 1) {
      await new Promise((then) => setTimeout(then, 50))
    }
    expect(weapp.recorded.openedFiles).toHaveLength(1)
    return weapp.recorded.openedFiles[0] ?? ''
  }

  beforeAll(async () => {
    faulty = householdFile([home('101室'), home('')])
    good = householdFile([home('101室'), home('102室')])
    world = await startWorldApart()
    weapp = await launch({ cloud: world.url, openid: 'test-manager', chosenFile: null })
  }, 60_000)

  afterAll(async () => {
    weapp?.close()
    await world?.close()
  })

  test('the template opens in WeChat’s own viewer', async () => {
    await weapp.open('/features/manage/pages/imports/index')
    await weapp.waitFor('还没有导入过')
    await weapp.tap('下载模板')
    expect(await opened()).toMatch(/^http/)
  }, 30_000)

  test('whoever thinks again while choosing a file stays where they are, without a complaint', async () => {
    await weapp.tap('选表格，开始检查')
    await weapp.settled()
    expect(weapp.route()).toBe('features/manage/pages/imports/index')
    expect(weapp.text()).not.toContain('没能打开')
  }, 30_000)

  test('a lost upload is said, and nothing was begun', async () => {
    weapp.change({ chosenFile: { name: '秋实园.xlsx', content: faulty } })
    weapp.goOnline(false)
    await weapp.tap('选表格，开始检查')
    await weapp.waitFor('文件没有传上去')
    weapp.goOnline(true)
    expect(weapp.recorded.calls.map(({ action }) => action)).not.toContain('startImport')
  }, 30_000)

  test('a file with errors says which row, and writes nothing', async () => {
    await weapp.tap('选表格，开始检查')
    await weapp.waitFor('正在检查文件')
    await world.tick()
    await weapp.waitFor('哪里有问题', 8_000)
    expect(weapp.text()).toContain('第 3 行')
    expect(weapp.text()).toContain('一户都没有写入')
  }, 30_000)

  test('the copy that opens in WeChat’s viewer says beside each row what is wrong with it', async () => {
    weapp.recorded.openedFiles.length = 0
    await weapp.tap('下载标出问题的表格')
    expect(rowsBehind(await opened())).toEqual([
      ['小区', '网格', '楼栋', '单元', '房号', '说明'],
      [...home('101室'), ''],
      [...home(''), expect.stringMatching(/房号/)],
    ])
  }, 30_000)

  test('the corrected file is checked, confirmed and written', async () => {
    weapp.change({ chosenFile: { name: '秋实园（改好）.xlsx', content: good } })
    await weapp.tap('选改好的表格')
    await weapp.waitFor('秋实园（改好）.xlsx')
    await world.tick()
    await weapp.waitFor('没有问题，等您确认', 8_000)
    await weapp.tap('写入 2 行')
    await weapp.waitFor('正在写入')
    await world.tick()
    await weapp.waitFor('导入好了', 8_000)
    await weapp.tap('看地点')
    await weapp.waitFor('秋实园')
    expect(weapp.setData.largest).toBeLessThan(LARGEST_SET_DATA)
  }, 60_000)
})
