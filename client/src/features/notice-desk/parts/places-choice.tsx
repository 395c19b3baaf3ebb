import { View } from '@tarojs/components'
import { useState } from 'react'
import { kindOf } from '../../../../../shared/domain/places'
import type { PlaceKind } from '../../../../../shared/model/place'
import type { ChosenPlace } from '../../../parts/home/home-choice'
import { usePlaces } from '../../../parts/home/use-places'
import { NotAll } from '../../../parts/not-all'
import { FieldError } from '../../../ui/field'
import { Icon } from '../../../ui/icon'
import { List } from '../../../ui/list'
import { Pressable } from '../../../ui/pressable'
import { Resource } from '../../../ui/resource'
import { Row } from '../../../ui/row'
import { Skeleton } from '../../../ui/skeleton'
import { Words } from '../../../ui/words'
import { isCovered, withoutTarget, withTarget } from './place-targets'
import { placeWords } from './place-words'
import './places-choice.scss'

interface PlacesChoiceProps {
  community: string
  value: readonly ChosenPlace[]
  onChange: (places: ChosenPlace[]) => void
  error?: string
}

type Step = ChosenPlace & { kind: PlaceKind }

const WHOLE = '全社区'
/** Nothing is chosen inside a stairwell: a notice to one household would not be a notice. */
const DEEPEST: PlaceKind = 'stairwell'

interface LineProps {
  place: Step
  chosen: boolean
  onChoose: () => void
  /** Undefined where nothing inside can be chosen. */
  onEnter: (() => void) | undefined
}

/** One place: the box chooses it whole, the words at the right lead into it. */
function Line({ place: { name }, chosen, onChoose, onEnter }: LineProps) {
  return (
    <View className="hx-places__line">
      <Pressable
        className={`hx-places__place${chosen ? ' hx-places__place--chosen' : ''}`}
        onPress={onChoose}
        said={{ role: 'checkbox', checked: chosen, label: name }}
      >
        <View className="hx-choice__mark">{chosen && <Icon name="check" small />}</View>
        <View>{name}</View>
      </Pressable>
      {onEnter && (
        <Pressable className="hx-places__enter" onPress={onEnter} said={{ label: `看${name}里面的` }}>
          <View>看里面</View>
          <Icon name="forward" small />
        </Pressable>
      )}
    </View>
  )
}

/** Any places of a community: all of it, or compounds, grids, buildings and stairwells, mixed. */
export function PlacesChoice({ community, value, onChange, error }: PlacesChoiceProps) {
  const [path, setPath] = useState<Step[]>([])
  const inside = path.at(-1)
  const query = usePlaces(inside?.id ?? community)
  const whole = isCovered(value, community)

  const flip = (place: ChosenPlace) =>
    onChange(value.some(({ id }) => id === place.id) ? withoutTarget(value, place.id) : withTarget(value, place))

  return (
    <View className="hx-field">
      {value.length > 0 && (
        <List>
          {value.map(({ id, name }) => (
            <Row
              key={id}
              icon="place"
              title={name}
              value="去掉"
              onPress={() => onChange(withoutTarget(value, id))}
              label={`已选 ${name}，去掉`}
            />
          ))}
        </List>
      )}
      {!whole && (
        <View className="hx-places">
          {inside ? (
            <Row
              icon="back"
              title={placeWords(path)}
              value="退回"
              onPress={() => setPath(path.slice(0, -1))}
              label={`在 ${inside.name} 里选，退回上一级`}
            />
          ) : (
            <Line
              place={{ id: community, name: WHOLE, kind: 'community' }}
              chosen={whole}
              onChoose={() => flip({ id: community, name: WHOLE })}
              onEnter={undefined}
            />
          )}
          <Resource
            query={query}
            skeleton={<Skeleton rows={2} />}
            isEmpty={({ places }) => places.length === 0}
            empty={<Words tone="soft">这里还没有录入，可以退回去选大一些的范围。</Words>}
          >
            {({ places, more }) => (
              <>
                {places.map((place) => (
                  <Line
                    key={place.id}
                    place={place}
                    chosen={isCovered(value, place.id)}
                    onChoose={() => flip({ id: place.id, name: placeWords([...path, place]) })}
                    onEnter={kindOf(place.id) === DEEPEST ? undefined : () => setPath([...path, place])}
                  />
                ))}
                <NotAll more={more} shown={`${places.length} 个`} then="要选的不在里面时，可以选大一些的范围。" />
              </>
            )}
          </Resource>
        </View>
      )}
      <FieldError error={error} />
    </View>
  )
}
