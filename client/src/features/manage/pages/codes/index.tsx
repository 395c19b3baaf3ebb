import { View } from '@tarojs/components'
import { useParams } from '../../../../parts/use-params'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Words } from '../../../../ui/words'
import { useCodes } from '../../hooks/use-codes'
import { useDuty } from '../../hooks/use-duty'
import { usePlaceNames } from '../../hooks/use-place-names'
import { DoorSheet } from '../../parts/door-sheet'
import { Gate } from '../../parts/gate'
import { PRINT_WORDS, printDoors } from '../../parts/print-doors'
import { qrPicture } from '../../parts/qr-code'
import '../../parts/door-codes.scss'

const NONE = <Empty icon="place" title="这栋楼还没有单元" hint="先在“地点管理”里加上单元，再来印码。" />

/** 单元门上的码: a sheet to print, one code a door. */
function Codes() {
  const { building } = useParams('building')
  const duty = useDuty()
  const query = useCodes(duty.community, building)
  const names = usePlaceNames(building)
  const buildingName = (names.data?.places ?? [])
    .filter(({ kind }) => kind === 'compound' || kind === 'building')
    .map(({ name }) => name)
    .join(' ')
  const doors = (query.data?.stairwells ?? []).map(({ id, name, code }) => ({
    id,
    code,
    name: `${buildingName} ${name}`.trim(),
    picture: qrPicture(code),
  }))
  return (
    <Page
      title="单元门上的码"
      wide
      action={
        doors.length > 0 && names.data ? (
          <Button onPress={() => void printDoors(doors)}>{PRINT_WORDS}</Button>
        ) : undefined
      }
    >
      <Gate duty={duty} staffToo>
        <Resource query={query} isEmpty={({ stairwells }) => stairwells.length === 0} empty={NONE}>
          {() => (
            // A sheet without the building's name would end up on the wrong door.
            <Resource query={names}>
              {() => (
                <>
                  <View className="hx-doors__about">
                    <Words tone="soft">
                      贴在单元门里侧。居民在小程序里扫一扫，住址就选好了。码下面写着怎么扫，请一起打印。
                    </Words>
                  </View>
                  <View className="hx-doors">
                    {doors.map((door) => (
                      <DoorSheet key={door.id} door={door} />
                    ))}
                  </View>
                </>
              )}
            </Resource>
          )}
        </Resource>
      </Gate>
    </Page>
  )
}

export default Codes
