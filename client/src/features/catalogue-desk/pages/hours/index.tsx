import { type ReactNode, useState } from 'react'
import { MOST_WINDOWS } from '../../../../../../shared/domain/schedule-rules'
import { useParams } from '../../../../parts/use-params'
import { windowWords } from '../../../../parts/window-words'
import { Chips } from '../../../../ui/chips'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Section } from '../../../../ui/section'
import { Stepper } from '../../../../ui/stepper'
import { Words } from '../../../../ui/words'
import { useDesk, useOne, useSchedules } from '../../hooks/use-catalogue-desk'
import { AtDesk } from '../../parts/at-desk'
import type { Hours, ItemFull, Standing } from '../../parts/catalogue-views'
import { HoursForm } from '../../parts/hours-form'
import { StandingList } from '../../parts/standing-list'
import { WeekView } from '../../parts/week-view'
import '../../parts/catalogue-desk.scss'

const ANOTHER = 'another'

interface WindowsProps {
  community: string
  item: ItemFull
  schedules: readonly Hours[]
  frame: (form: ReactNode, action?: ReactNode) => ReactNode
}

function Windows({ community, item, schedules, frame }: WindowsProps) {
  const { id, content, may } = item
  const names = schedules.map(({ window }) => window)
  const all = names.length === 0 ? [content.window] : names
  const [chosen, setChosen] = useState(all[0] ?? content.window)
  const [fresh, setFresh] = useState(1)
  const [standing, setStanding] = useState<Standing[]>([])
  const window = chosen === ANOTHER ? `w${fresh}` : chosen
  const hours = schedules.find((one) => one.window === window)
  const options = [
    ...all.map((value) => ({ value, label: windowWords(value) })),
    ...(names.length > 0 && names.length < MOST_WINDOWS ? [{ value: ANOTHER, label: '再加一个窗口' }] : []),
  ]
  const head = (
    <>
      <Words size="head" heading>
        {content.title}
      </Words>
      <Chips label="哪个窗口" options={options} value={chosen} onChange={setChosen} />
      {chosen === ANOTHER && <Stepper label="窗口" unit="号" max={99} value={fresh} onChange={setFresh} />}
      {standing.length > 0 && (
        <Section title="已约好的，请联系改时间或照常办理">
          <StandingList standing={standing} />
        </Section>
      )}
    </>
  )
  if (!may.includes('schedule')) {
    return frame(
      <>
        {head}
        <NoticeBar>办理时间由社区管理员安排。</NoticeBar>
        <WeekView sessions={hours?.sessions ?? []} />
      </>,
    )
  }
  return (
    <HoursForm
      key={`${window} ${hours?.rev ?? 0}`}
      {...{ community, item: id, window, hours }}
      onStanding={setStanding}
      frame={(form, action) =>
        frame(
          <>
            {head}
            {form}
          </>,
          action,
        )
      }
    />
  )
}

/** 办理时间: the weekly hours of an item, window by window. */
function HoursPage() {
  const params = useParams('item')
  const desk = useDesk()
  const { community } = desk
  const one = useOne(community, params.item)
  const query = useSchedules(community, params.item)
  const item = one.data?.item
  const frame = (form: ReactNode, action?: ReactNode) => (
    <Page title="办理时间" wide action={action}>
      <AtDesk desk={desk}>{form}</AtDesk>
    </Page>
  )
  if (!item || !query.data)
    return frame(item ? <Resource query={query}>{() => null}</Resource> : <Resource query={one}>{() => null}</Resource>)
  return <Windows community={community} item={item} schedules={query.data.schedules} frame={frame} />
}

export default HoursPage
