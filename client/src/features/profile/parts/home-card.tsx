import { TENURE_NAMES } from '../../../../../shared/domain/home-machine'
import { now } from '../../../cloud/server-clock'
import { homeStanding, homeSteps } from '../../../parts/home/home-standing'
import { useApplyVerification } from '../../../parts/home/use-apply-verification'
import { WHAT_VERIFICATION_GIVES } from '../../../parts/home/verification-words'
import { open } from '../../../parts/routes'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { confirm } from '../../../ui/confirm'
import { FieldError } from '../../../ui/field'
import { List } from '../../../ui/list'
import { Numbered } from '../../../ui/numbered'
import { Row } from '../../../ui/row'
import { Steps } from '../../../ui/steps'
import { Tag } from '../../../ui/tag'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { type MyHome, useLeaveHome, useSetMainHome, useWithdraw } from '../hooks/use-mine'

interface HomeCardProps {
  home: MyHome
  /** The one that the first screen speaks of. */
  main: boolean
  only: boolean
}

/** One home: where its verification stands, its next step, and the ways to change or leave it. */
export function HomeCard({ home, main, only }: HomeCardProps) {
  const apply = useApplyVerification()
  const withdraw = useWithdraw()
  const setMain = useSetMainHome()
  const leave = useLeaveHome()
  const standing = homeStanding(home, now())
  const error = [apply, withdraw, setMain, leave].find((command) => command.error)?.error

  async function askToApply(): Promise<void> {
    const yes = await confirm({
      title: '申请核验这处住址？',
      body: <Numbered lines={WHAT_VERIFICATION_GIVES} />,
      yes: '申请核验',
    })
    if (yes && (await apply.run({ home: home.id }))) toast('已申请，有结果会发到“消息”里')
  }

  async function askToWithdraw(): Promise<void> {
    const yes = await confirm({ title: '要撤回核验申请吗？', body: '撤回后随时可以再申请。', yes: '撤回申请' })
    if (yes && (await withdraw.run({ home: home.id }))) toast('已撤回')
  }

  async function askToLeave(): Promise<void> {
    const yes = await confirm({
      title: '您不住这里了吗？',
      body: `“${home.address}”会从您的住址里移除，核验马上失效。以前办过的事不受影响。`,
      yes: '是的，不住了',
    })
    if (yes && (await leave.run({ home: home.id }))) toast('已移除这处住址')
  }

  return (
    <>
      <Card>
        <Tag tone={standing.tone}>{standing.label}</Tag>
        <Words size="strong" heading>
          {home.address}
        </Words>
        <Words tone="soft">{`${main && !only ? '主要住址 · ' : ''}${TENURE_NAMES[home.tenure]}`}</Words>
        <Steps steps={homeSteps(home, now())} />
        {standing.mayApply && (
          <Button kind={main ? 'main' : 'plain'} busy={apply.busy} onPress={askToApply}>
            申请核验
          </Button>
        )}
        {standing.mayWithdraw && (
          <Button kind="plain" busy={withdraw.busy} onPress={askToWithdraw}>
            撤回申请
          </Button>
        )}
        <FieldError error={error?.message} />
      </Card>
      <List>
        {!main && (
          <Row
            icon="home"
            title="设为主要住址"
            note="首页和“找楼栋长”以它为准"
            onPress={() => void setMain.run({ home: home.id })}
            label={`把${home.address}设为主要住址`}
          />
        )}
        <Row
          icon="place"
          title="搬家了，换成新住址"
          onPress={() => open('addHome', { leaves: home.id })}
          label={`从${home.address}搬家`}
        />
        <Row icon="cross" title="不住这里了" onPress={askToLeave} label={`不住${home.address}了`} />
      </List>
    </>
  )
}
