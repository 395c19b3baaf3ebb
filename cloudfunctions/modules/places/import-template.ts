import { columnsFor, type ImportColumns } from '../../../shared/domain/import-columns'
import { IMPORT_MOST_ROWS } from '../../../shared/domain/import-machine'
import { MOST_INSIDE } from '../../../shared/domain/import-rows'
import { kindOf } from '../../../shared/domain/places'
import type { PlaceId, PlaceKind } from '../../../shared/model/place'
import { putFile } from '../../kit/files'
import { type Sheet, writeSpreadsheet } from '../../kit/spreadsheet/write-spreadsheet'

/** Another version is another file: a link that was given still leads to what it led to. */
const pathOf = (kind: PlaceKind) => `templates/${kind === 'community' ? '' : `${kind}-`}households-1.xlsx`

export const ROWS_SHEET = '住户'
const WIDTHS = [18, 18, 18, 14, 12, 12, 12]
const EXAMPLE = ['示例街道', '示例社区', '春晓园', '第1网格', '1号楼', '1单元']

/** How wide the columns are, in characters. */
export const widthsOf = ({ names }: ImportColumns): number[] => WIDTHS.slice(-names.length)

const rulesFor = (names: readonly string[]) => [
  '怎么填',
  '一户一行，从第二行填起；示例两行请删掉或改成自己的。',
  `${names.length} 列都要填：${names.join('、')}。不要合并单元格，不要写公式。`,
  '名称照门牌写，例如：春晓园、第1网格、1号楼、1单元、101室。同一处要一直写成一样。',
  '一栋楼只能在一个网格里。',
  '房号像 1-101 时，先把这一列设为“文本”，免得变成日期。',
  `一个文件最多 ${IMPORT_MOST_ROWS} 行、20 MB；同一处最多 ${MOST_INSIDE} 个。`,
  '上传后先检查，有错会逐行标出来，不会写入；没有错再由您确认写入。',
  '已有的地方保持原样，可以放心再次上传。不要写姓名和电话。',
]

const made = new Map<PlaceKind, Promise<string>>()

/** The spreadsheet to fill in for a place, stored once per instance and kind, or anew if it is gone; its file id. */
export async function templateFile(place: PlaceId, anew = false): Promise<string> {
  const kind = kindOf(place) ?? 'community'
  const making = (anew ? undefined : made.get(kind)) ?? make(kind, columnsFor(place))
  made.set(kind, making)
  try {
    return await making
  } catch (error) {
    made.delete(kind)
    throw error
  }
}

async function make(kind: PlaceKind, columns: ImportColumns): Promise<string> {
  return putFile(pathOf(kind), await writeSpreadsheet(sheetsFor(columns)))
}

function sheetsFor(columns: ImportColumns): Sheet[] {
  const { names } = columns
  const stairwell = EXAMPLE.slice(1 - names.length)
  const rows = [names, [...stairwell, '101室'], [...stairwell, '102室']]
  return [
    { name: ROWS_SHEET, widths: widthsOf(columns), rows },
    { name: '填写说明', widths: [80], rows: rulesFor(names).map((rule) => [rule]) },
  ]
}
