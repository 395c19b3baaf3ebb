import { useState } from 'react'
import { ChooseOne } from '../../ui/choice'
import { Field, FieldError } from '../../ui/field'
import { List } from '../../ui/list'
import { Row } from '../../ui/row'
import { Words } from '../../ui/words'
import { NotAll } from '../not-all'
import { findCommunities } from './find-communities'
import { useCommunities } from './use-communities'

interface CommunityChoiceProps {
  communities: readonly { id: string; name: string }[]
  value: string
  onChange: (community: string) => void
  error?: string
}

/** As many as one looks through without a search. */
const FEW = 6
/** As many as are shown of those found. */
const SHOWN = 5

/** Which community: a few to choose among, many to search. */
export function CommunityChoice({ communities, value, onChange, error }: CommunityChoiceProps) {
  const [typed, setTyped] = useState('')
  const more = useCommunities().data?.more ?? false
  const chosen = communities.find(({ id }) => id === value)
  if (communities.length > FEW && chosen) {
    return (
      <List>
        <Row
          icon="home"
          title={chosen.name}
          value="换一个"
          onPress={() => onChange('')}
          label={`社区已选 ${chosen.name}，换一个`}
        />
      </List>
    )
  }
  const found = communities.length > FEW ? findCommunities(communities, typed) : communities
  const options = found.slice(0, SHOWN).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      {communities.length > FEW && (
        <Field
          name="community-search"
          label="您的社区叫什么？"
          hint="输入名字里的一两个字"
          value={typed}
          onChange={setTyped}
          maxLength={20}
        />
      )}
      {options.length > 0 && (
        <ChooseOne
          label="哪个社区？"
          options={options}
          value={value === '' ? null : value}
          onChange={onChange}
          error={error}
        />
      )}
      {options.length === 0 && (
        <>
          <Words tone="soft">没有找到叫这个名字的社区。少输几个字再试试，比如只输“红心”。</Words>
          <FieldError error={error} />
        </>
      )}
      <NotAll more={more} shown={`${communities.length} 个社区`} then="找不到您的社区时，请给社区打电话。" />
      {found.length > SHOWN && <Words tone="soft">{`还有 ${found.length - SHOWN} 个没有列出来，请输入名字找。`}</Words>}
    </>
  )
}
