import { useParams } from '../../../../parts/use-params'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useCodes } from '../../hooks/use-codes'
import { useDoorPictures } from '../../hooks/use-door-pictures'
import { useDuty } from '../../hooks/use-duty'
import { usePlaceNames } from '../../hooks/use-place-names'
import { DoorSheets } from '../../parts/door-sheets'
import { Gate } from '../../parts/gate'
import { PRINT_WORDS, printDoors } from '../../parts/print-doors'
import { qrPicture } from '../../parts/qr-code'
import '../../parts/door-codes.scss'

const NONE = <Empty icon="place" title="这栋楼还没有单元" hint="先在“地点管理”里加上单元，再来印码。" />

/** 单元门上的码: a sheet to print, one code a door: WeChat's own, or an ordinary one where WeChat gives none. */
function Codes() {
  const { building } = useParams('building')
  const duty = useDuty()
  const query = useCodes(duty.community, building)
  const names = usePlaceNames(building)
  const stairwells = query.data?.stairwells ?? []
  const given = useDoorPictures(
    duty.community,
    stairwells.map(({ id }) => id),
  )
  const buildingName = (names.data?.places ?? [])
    .filter(({ kind }) => kind === 'compound' || kind === 'building')
    .map(({ name }) => name)
    .join(' ')
  const doors = stairwells.map(({ id, name, code }) => ({
    id,
    code,
    name: `${buildingName} ${name}`.trim(),
    picture: given.pictures.get(id) ?? qrPicture(code),
    byWeChat: given.pictures.get(id) !== undefined,
  }))
  return (
    <Page
      title="单元门上的码"
      wide
      action={
        doors.length > 0 && names.data && !given.loading ? (
          <Button onPress={() => void printDoors(doors)}>{PRINT_WORDS}</Button>
        ) : undefined
      }
    >
      <Gate duty={duty} staffToo>
        <Resource query={query} isEmpty={({ stairwells: all }) => all.length === 0} empty={NONE}>
          {/* A sheet without the building's name would end up on the wrong door. */}
          {() => <Resource query={names}>{() => <DoorSheets doors={doors} given={given} />}</Resource>}
        </Resource>
      </Gate>
    </Page>
  )
}

export default Codes
