import { join } from 'node:path'
import { places } from '../../shared/contracts/places'
import { DIST, type Stack, startStack } from '../stack'
import { HOME, manager, settle, staff } from '../world'
import { type Browsing, browse, type Person } from './harness'
import { chooseFile, householdFile, saved } from './spreadsheets'

const IMPORTS = '/features/manage/pages/imports/index'
/** How an archive, and so a spreadsheet, begins. */
const ARCHIVE = 'PK'

const home = (door: string) => ['秋实园', '第1网格', '1号楼', '1单元', door]
const GOOD = [home('101室'), home('102室'), home('201室')]
const FAULTY = [home('101室'), home(''), ['秋实园', '第2网格', '1号楼', '1单元', '103室']]

describe('a manager who imports the households of a compound in a browser', () => {
  let stack: Stack
  let browsing: Browsing
  let person: Person

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    settle(stack)
    browsing = await browse(stack.url)
    person = await browsing.openAs(manager, '/tabs/me/index', { width: 1280, height: 900 })
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('finds the way from 我的, and saves a template that is a real spreadsheet', async () => {
    await person.waitFor('地点管理')
    await person.press('地点管理')
    await person.waitFor('可以做的')
    await person.press('导入住户')
    await person.waitFor('还没有导入过')
    const { name, bytes } = await saved(person, '下载模板')
    expect(name).toBe('住户导入模板.xlsx')
    expect(bytes.subarray(0, 2).toString()).toBe(ARCHIVE)
  }, 60_000)

  test('a file that is no spreadsheet is refused in a sentence, and nothing is sent', async () => {
    await chooseFile(person, '选表格，开始检查', '住户.txt', Buffer.from('秋实园'))
    await person.waitFor('请选择 .xlsx 表格')
    expect(await stack.all('imports')).toEqual([])
  }, 30_000)

  test('a file with errors shows them row by row, gives a marked copy, and writes nothing', async () => {
    const before = (await stack.all('places')).length
    await chooseFile(person, '选表格，开始检查', '秋实园.xlsx', await householdFile(FAULTY))
    await person.waitFor('正在检查文件')
    await stack.tick()
    await person.waitFor('哪里有问题')
    await person.screenshot('import-faulty-pc')
    const said = await person.text()
    expect(said).toContain('第 3 行')
    expect(said).toContain('第 4 行')
    expect(said).toContain('一户都没有写入')
    const copy = await saved(person, '下载标出问题的表格')
    expect(copy.name).toBe('标出问题-秋实园.xlsx')
    expect(copy.bytes.subarray(0, 2).toString()).toBe(ARCHIVE)
    expect((await stack.all('places')).length).toBe(before)
  }, 60_000)

  test('the corrected file is checked, written only once she says so, and the places are there', async () => {
    await chooseFile(person, '选改好的表格', '秋实园（改好）.xlsx', await householdFile(GOOD))
    await person.waitFor('正在检查文件')
    await stack.tick()
    await person.waitFor('没有问题，等您确认')
    const parent = HOME
    const seen = await stack.ask(manager, places.browse, { community: HOME, parent })
    expect(seen.places.map(({ name }) => name)).not.toContain('秋实园')
    await person.press('写入 3 行')
    await person.waitFor('正在写入')
    await stack.tick()
    await person.waitFor('导入好了')
    await person.press('看地点')
    await person.waitFor('秋实园')
    expect(person.errors).toEqual([])
    await person.close()
  }, 60_000)

  test('whoever registers next can choose the new compound, down to its doors', async () => {
    const newcomer = await browsing.openAs('test-newcomer', '/features/register/pages/register/index')
    await newcomer.waitFor('您的姓名')
    await newcomer.press('红心社区')
    await newcomer.press('我住在这里')
    for (const step of ['秋实园', '1号楼', '1单元', '201室']) {
      await newcomer.waitFor(step)
      await newcomer.press(step)
    }
    await newcomer.waitFor('秋实园 1号楼 1单元 201室')
    await newcomer.close()
  }, 60_000)

  test('staff, who may not import, are told whom to ask', async () => {
    const other = await browsing.openAs(staff, IMPORTS)
    await other.waitFor('这里是社区管理员用的')
    expect(await other.text()).not.toContain('开始检查')
    await other.close()
  }, 30_000)
})
