import { View } from '@tarojs/components'
import { FieldError } from '../../ui/field'
import { List } from '../../ui/list'
import { Row } from '../../ui/row'
import { Words } from '../../ui/words'
import { BuildingTiles } from './building-tiles'
import { choose, type HomeChoice, homeWords, LEVEL_QUESTIONS, lastLevel, nextLevel, parentOf } from './home-choice'
import { PlaceTiles } from './place-tiles'
import './home-picker.scss'

interface HomePickerProps<T extends HomeChoice> {
  value: T
  onChange: (value: T) => void
  error: string | undefined
}

/** One's home, one step at a time. Grids are the community's own division, so people choose by building. */
export function HomePicker<T extends HomeChoice>({ value, onChange, error }: HomePickerProps<T>) {
  const level = nextLevel(value)
  const last = lastLevel(value)
  const chosen = homeWords(value)
  const parent = parentOf(value)
  return (
    <View className="hx-home">
      {last !== null && (
        <List>
          <Row
            icon="place"
            title={chosen}
            value="重选"
            onPress={() => onChange(choose(value, last, null))}
            label={`已选 ${chosen}，退回一步重选`}
          />
        </List>
      )}
      {level !== null && (
        <>
          <Words size="strong">{LEVEL_QUESTIONS[level]}</Words>
          {level === 'building' ? (
            <BuildingTiles compound={parent} onChoose={(place) => onChange(choose(value, level, place))} />
          ) : (
            <PlaceTiles
              parent={parent}
              label={LEVEL_QUESTIONS[level]}
              onChoose={(place) => onChange(choose(value, level, place))}
            />
          )}
        </>
      )}
      <FieldError error={error} />
    </View>
  )
}
