import { IMPORT_COLUMNS, IMPORT_MOST_ROWS } from '../../../shared/domain/import-machine'
import { MOST_INSIDE } from '../../../shared/domain/import-rows'
import { putFile } from '../../kit/files'
import { type Sheet, writeSpreadsheet } from '../../kit/spreadsheet/write-spreadsheet'

/** Another version is another file: a link that was given still leads to what it led to. */
const PATH = 'templates/households-1.xlsx'

export const ROWS_SHEET = '住户'
export const COLUMN_WIDTHS = [18, 14, 12, 12, 12]

const RULES = [
  '怎么填',
  '一户一行，从第二行填起；示例两行请删掉或改成自己的。',
  '五列都要填：小区、网格、楼栋、单元、房号。不要合并单元格，不要写公式。',
  '名称照门牌写，例如：春晓园、第1网格、1号楼、1单元、101室。同一处要一直写成一样。',
  '一栋楼只能在一个网格里。',
  '房号像 1-101 时，先把这一列设为“文本”，免得变成日期。',
  `一个文件最多 ${IMPORT_MOST_ROWS} 行、20 MB；同一处最多 ${MOST_INSIDE} 个。`,
  '上传后先检查，有错会逐行标出来，不会写入；没有错再由您确认写入。',
  '已有的地方保持原样，可以放心再次上传。不要写姓名和电话。',
]

let made: Promise<string> | null = null

/** The spreadsheet to fill in, stored once per instance, or anew if it is gone; its file id. */
export async function templateFile(anew = false): Promise<string> {
  if (anew) made = null
  made ??= writeSpreadsheet(SHEETS).then((content) => putFile(PATH, content))
  try {
    return await made
  } catch (error) {
    made = null
    throw error
  }
}

const SHEETS: Sheet[] = [
  {
    name: ROWS_SHEET,
    widths: COLUMN_WIDTHS,
    rows: [
      IMPORT_COLUMNS,
      ['春晓园', '第1网格', '1号楼', '1单元', '101室'],
      ['春晓园', '第1网格', '1号楼', '1单元', '102室'],
    ],
  },
  { name: '填写说明', widths: [80], rows: RULES.map((rule) => [rule]) },
]
