import { useState } from 'react'
import { useDraft } from '../../../parts/draft'
import { CommunityChoice } from '../../../parts/home/community-choice'
import { DoorCode } from '../../../parts/home/door-code'
import { chooseCommunity } from '../../../parts/home/home-choice'
import { HomePicker } from '../../../parts/home/home-picker'
import { TenureChoice } from '../../../parts/home/tenure-choice'
import { back } from '../../../parts/routes'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { ChooseMany, ChooseOne } from '../../../ui/choice'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { type Mine, useAddHome } from '../hooks/use-mine'
import { comesFirst, EMPTY_HOME, KEEPS_ALL, leavesOptions, missingOf, type NewHome } from './new-home'

interface AddHomeFormProps {
  mine: Mine
  communities: readonly { id: string; name: string }[]
  /** The home that one moves out of; '' unless one came here to move. */
  leaves: string
  doorCode: string
}

/** The new home; with one to leave, both happen in the same moment. */
export function AddHomeForm({ mine, communities, leaves, doorCode }: AddHomeFormProps) {
  const { homes, person } = mine
  const draft = useDraft<NewHome>(leaves === '' ? 'add-home' : `move.${leaves}`, {
    ...EMPTY_HOME,
    community: person.community,
    leaves,
  })
  const add = useAddHome()
  const [tried, setTried] = useState(false)
  const value = draft.value
  const wrong = tried ? missingOf(value, homes.length > 0) : {}
  const first = comesFirst(value, homes)
  const title = value.leaves === '' || value.leaves === KEEPS_ALL ? '登记住址' : '搬家'

  function change(part: Partial<NewHome>): void {
    draft.set({ ...value, ...part })
    add.reset()
  }

  async function submit(): Promise<void> {
    setTried(true)
    const { household, tenure } = value
    if (household === null || tenure === '' || Object.keys(missingOf(value, homes.length > 0)).length > 0) {
      showFirstError()
      return
    }
    const moves = homes.some(({ id }) => id === value.leaves)
    const done = await add.run({
      household: household.id,
      tenure,
      main: first,
      ...(moves ? { leaves: value.leaves } : {}),
    })
    if (!done) return
    draft.clear()
    toast(moves ? '搬家登记好了，新住址可以申请核验' : '住址登记好了，可以申请核验')
    back('myHomes')
  }

  return (
    <Page
      title={title}
      action={
        <>
          {add.error && <NoticeBar kind="warning">{add.error.message}</NoticeBar>}
          {Object.keys(wrong).length > 0 && <NoticeBar kind="warning">还有没填好的，请看上面红色的字。</NoticeBar>}
          <Button onPress={submit} busy={add.busy} busyLabel="正在登记…">
            {title === '搬家' ? '登记新住址，搬离旧住址' : '登记这处住址'}
          </Button>
        </>
      }
    >
      {homes.length > 0 && (
        <ChooseOne
          label="您是再添一处，还是搬家？"
          options={leavesOptions(homes)}
          value={value.leaves === '' ? null : value.leaves}
          onChange={(chosen) => change({ leaves: chosen })}
          error={wrong.leaves}
        />
      )}
      <DoorCode value={value} onChange={change} opened={doorCode} />
      {communities.length > 1 && (
        <CommunityChoice
          communities={communities}
          value={value.community}
          onChange={(community) => change(chooseCommunity(value, community))}
          error={wrong.community}
        />
      )}
      {value.community !== '' && <HomePicker value={value} onChange={change} error={wrong.household} />}
      <TenureChoice value={value.tenure} onChange={(tenure) => change({ tenure })} error={wrong.tenure} />
      {first ? (
        homes.length > 0 && <Words tone="soft">这处会成为您的主要住址。</Words>
      ) : (
        <ChooseMany
          label=""
          options={[{ value: 'main', label: '设为主要住址', note: '首页和“找楼栋长”以它为准' }]}
          value={value.main ? ['main'] : []}
          onChange={(ticked) => change({ main: ticked.length > 0 })}
        />
      )}
    </Page>
  )
}
