import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import { Words } from '../../../ui/words'
import type { ImportDetail } from './import-views'

/** What is wrong, row by row as the spreadsheet counts; the rest is in the marked copy. */
export function Faults({ faults, all }: { faults: ImportDetail['faults']; all: number }) {
  return (
    <Section title="哪里有问题">
      <List>
        {faults.map(({ row, column, message }) => (
          <Row
            key={`${row} ${column} ${message}`}
            title={message}
            note={column === '' ? undefined : `“${column}”这一列`}
            value={`第 ${row} 行`}
          />
        ))}
      </List>
      {all > faults.length && <Words tone="soft">{`先列出前 ${faults.length} 处，全部 ${all} 处都标在表格里。`}</Words>}
    </Section>
  )
}
