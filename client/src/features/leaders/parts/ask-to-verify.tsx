import { WHAT_VERIFICATION_GIVES } from '../../../parts/home/verification-words'
import { open } from '../../../parts/routes'
import { confirm } from '../../../ui/confirm'
import { Numbered } from '../../../ui/numbered'
import { Words } from '../../../ui/words'
import type { Reach } from './reach'

const FOR = { phone: '看楼栋长的电话', ask: '请楼栋长上门或代办' } as const

/** Says why it does not work yet, and leads to where one asks for a home to be verified. */
export async function askToVerify(what: keyof typeof FOR, reach: Reach): Promise<void> {
  if (reach === 'waiting') {
    const yes = await confirm({
      title: '您的住址正在核验',
      body: <Words>{`核验通过后，就能${FOR[what]}。有结果会发到“消息”里。现在可以先“发消息”。`}</Words>,
      yes: '看办到哪一步了',
      no: '知道了',
    })
    if (yes) open('myHomes')
    return
  }
  const yes = await confirm({
    title: `核验住址后，才能${FOR[what]}`,
    body: (
      <>
        <Words>这样楼栋长才知道，来找的真是楼里的邻居。</Words>
        <Numbered lines={WHAT_VERIFICATION_GIVES} />
      </>
    ),
    yes: '去申请核验',
    no: '先不用',
  })
  if (yes) open('myHomes')
}
