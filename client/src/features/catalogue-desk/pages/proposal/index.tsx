import { View } from '@tarojs/components'
import { PROPOSAL_MACHINE } from '../../../../../../shared/domain/proposal-machine'
import { open } from '../../../../parts/routes'
import { useParams } from '../../../../parts/use-params'
import { Button } from '../../../../ui/button'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Section } from '../../../../ui/section'
import { toast } from '../../../../ui/toast'
import { Words } from '../../../../ui/words'
import {
  useAdmit,
  useCheck,
  useDesk,
  useProposal,
  useRecall,
  useSubmit,
  useWithdraw,
} from '../../hooks/use-catalogue-desk'
import { AtDesk } from '../../parts/at-desk'
import type { Proposal } from '../../parts/catalogue-views'
import { ContentView } from '../../parts/content-view'
import { askRefusal } from '../../parts/reason-sheet'
import { StepList } from '../../parts/step-list'
import '../../parts/catalogue-desk.scss'

function Actions({ community, proposal }: { community: string; proposal: Proposal }) {
  const { id, rev, may, status, item } = proposal
  const main = {
    submit: { words: '提交核对', done: '已提交，等另一位同事核对', command: useSubmit() },
    check: { words: '核对无误', done: '核对好了，等管理员审定', command: useCheck() },
    admit: { words: '审定通过，进入目录', done: '已进入目录，接着排办理时间', command: useAdmit() },
  }
  const also = {
    recall: { words: '收回修改', done: '已收回', command: useRecall() },
    withdraw: { words: '撤回这份提案', done: '已撤回', command: useWithdraw() },
  }
  const commands = [...Object.values(main), ...Object.values(also)].map(({ command }) => command)
  const busy = commands.some((command) => command.busy)
  const error = commands.find((command) => command.error)?.error
  const act = async ({ command, done }: { command: (typeof commands)[number]; done: string }) => {
    if (await command.run({ community, proposal: id, rev })) toast(done)
  }
  const chosen = (['admit', 'check', 'submit'] as const).find((deed) => may.includes(deed))
  return (
    <>
      {error && <NoticeBar kind="warning">{error.message}</NoticeBar>}
      {chosen && (
        <Button onPress={() => void act(main[chosen])} busy={busy}>
          {main[chosen].words}
        </Button>
      )}
      {status === 'admitted' && <Button onPress={() => open('catalogueHours', { item })}>排办理时间</Button>}
      {may.includes('edit') && (
        <Button kind="plain" onPress={() => open('writeItem', { proposal: id })}>
          接着改
        </Button>
      )}
      {may.includes('refuse') && (
        <Button
          kind="plain"
          onPress={() => void askRefusal(community, proposal).then((done) => done && toast('已退回'))}
        >
          退回修改
        </Button>
      )}
      {(['recall', 'withdraw'] as const)
        .filter((deed) => may.includes(deed))
        .map((deed) => (
          <Button key={deed} kind="quiet" onPress={() => void act(also[deed])} busy={busy}>
            {also[deed].words}
          </Button>
        ))}
    </>
  )
}

/** Whether there is anything at the thumb; else the bar would be empty. */
const hasAction = ({ may, status }: Proposal) => may.length > 0 || status === 'admitted'

/** 事项提案: as residents will see it, how far it has come, and what I may do with it. */
function ProposalPage() {
  const params = useParams('proposal')
  const desk = useDesk()
  const query = useProposal(desk.community, params.proposal)
  const proposal = query.data?.proposal
  return (
    <Page
      title="事项提案"
      wide
      action={proposal && hasAction(proposal) ? <Actions community={desk.community} proposal={proposal} /> : undefined}
    >
      <AtDesk desk={desk}>
        <Resource query={query}>
          {({ proposal: { status, base, byName, content, steps, missing, needsReview } }) => (
            <>
              <Words size="strong">
                {`${PROPOSAL_MACHINE.states[status].label} · ${byName}提出 · ${base === 0 ? '新事项' : `改第 ${base} 版`}`}
              </Words>
              {missing !== null && <NoticeBar kind="warning">{missing}</NoticeBar>}
              {needsReview && <NoticeBar kind="warning">微信建议人工看一眼文字，核对时请留意。</NoticeBar>}
              <View className="hx-catalogue__columns">
                <View className="hx-catalogue__column">
                  <ContentView content={content} />
                </View>
                <View className="hx-catalogue__column">
                  <Section title="经过">
                    <StepList steps={steps} />
                  </Section>
                </View>
              </View>
            </>
          )}
        </Resource>
      </AtDesk>
    </Page>
  )
}

export default ProposalPage
