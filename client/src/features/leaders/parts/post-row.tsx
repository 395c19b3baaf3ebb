import { View } from '@tarojs/components'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { leaders } from '../../../../../shared/contracts/leaders'
import { Portrait } from '../../../parts/portrait'
import { open } from '../../../parts/routes'
import { Row } from '../../../ui/row'
import { Tag } from '../../../ui/tag'
import { holdingWords } from './post-words'

export type PostSummary = OutputOf<typeof leaders.directory>['posts'][number]

/** A building and who leads it, as a line of the directory. */
export function PostRow({ post }: { post: PostSummary }) {
  const { building, label, name, picture, serviceHours, vacant } = post
  return (
    <Row
      lead={<Portrait name={vacant ? '' : name} picture={vacant ? null : picture} />}
      title={
        <>
          <View>{label}</View>
          {vacant ? <Tag tone="still">空缺</Tag> : <View className="hx-leader__name">{name}</View>}
        </>
      }
      note={vacant ? holdingWords(post) : serviceHours === '' ? undefined : serviceHours}
      onPress={() => open('leader', { building })}
    />
  )
}
