import { View } from '@tarojs/components'
import { FieldError } from '../../../ui/field'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Words } from '../../../ui/words'
import { BuildingTiles } from './building-tiles'
import { PlaceTiles } from './place-tiles'
import { type ChosenPlace, homeWords, LEVEL_QUESTIONS, type Level, nextLevel, type Registration } from './registration'
import './home-picker.scss'

interface HomePickerProps {
  value: Registration
  onChoose: (level: Level, place: ChosenPlace | null) => void
  error: string | undefined
}

const LEVELS: Level[] = ['compound', 'building', 'stairwell', 'household']
const ABOVE: Record<Level, Level | null> = {
  compound: null,
  building: 'compound',
  stairwell: 'building',
  household: 'stairwell',
}

/** One's home, one step at a time. Grids are the community's own division, so people choose by building. */
export function HomePicker({ value, onChoose, error }: HomePickerProps) {
  const level = nextLevel(value)
  const above = level && ABOVE[level]
  const parent = above ? (value[above]?.id ?? '') : value.community
  const chosen = homeWords(value)
  const last = LEVELS[(level === null ? LEVELS.length : LEVELS.indexOf(level)) - 1]
  return (
    <View className="hx-home">
      {chosen !== '' && (
        <List>
          <Row
            icon="place"
            title={chosen}
            value="重选"
            onPress={() => last && onChoose(last, null)}
            label={`已选 ${chosen}，退回一步重选`}
          />
        </List>
      )}
      {level !== null && (
        <>
          <Words size="strong">{LEVEL_QUESTIONS[level]}</Words>
          {level === 'building' ? (
            <BuildingTiles compound={parent} onChoose={(place) => onChoose(level, place)} />
          ) : (
            <PlaceTiles parent={parent} label={LEVEL_QUESTIONS[level]} onChoose={(place) => onChoose(level, place)} />
          )}
        </>
      )}
      <FieldError error={error} />
    </View>
  )
}
