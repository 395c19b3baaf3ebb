import type { Hall } from '../../../../../shared/model/community'
import { Field } from '../../../ui/field'

interface HallFieldsProps {
  value: Hall
  onChange: (next: Hall) => void
  /** The sentence for a field, if it is wrong. */
  wrong: (field: keyof Hall) => string | undefined
}

/** Where a community serves its residents: what they read on their first screen. */
export function HallFields({ value, onChange, wrong }: HallFieldsProps) {
  const field = (name: keyof Hall) => ({
    name: `hall-${name}`,
    value: value[name],
    onChange: (next: string) => onChange({ ...value, [name]: next }),
    error: wrong(name),
  })
  return (
    <>
      <Field {...field('name')} label="大厅名称" placeholder="例如：清泉社区党群服务中心" maxLength={30} />
      <Field {...field('address')} label="大厅地址" placeholder="例如：清泉路 8 号" maxLength={60} />
      <Field {...field('phone')} label="大厅电话" hint="居民会打这个电话，只写数字和短横线" maxLength={20} />
      <Field {...field('hours')} label="开放时间" placeholder="例如：周一至周五 8:30–17:30" maxLength={60} />
    </>
  )
}
