import { View } from '@tarojs/components'
import { useState } from 'react'
import { phoneCall } from '../../../parts/phone-call'
import { Button } from '../../../ui/button'
import { confirm } from '../../../ui/confirm'
import { NoticeBar } from '../../../ui/notice-bar'
import { Words } from '../../../ui/words'
import { useReveal } from '../hooks/use-vouching'

interface RevealPhoneProps {
  place: string
  person: string
  personName: string
  duty: 'verification' | 'helpRequest'
  /** The home or request in question. */
  about: string
}

/** A resident's phone behind a tap that says it will be on record; then large, with a button to call. */
export function RevealPhone({ place, person, personName, duty, about }: RevealPhoneProps) {
  const reveal = useReveal()
  const [shown, setShown] = useState<{ phone: string; address: string | null } | null>(null)

  async function show(): Promise<void> {
    const sure = await confirm({
      title: `查看${personName}的电话？`,
      body: '查看会留下记录，对方看得到是谁、什么时候、为什么看的。',
      yes: '查看',
      no: '不看了',
    })
    if (!sure) return
    const answer = await reveal.run({ place, person, duty, about })
    if (answer) setShown(answer)
  }

  if (!shown) {
    return (
      <>
        {reveal.error && <NoticeBar kind="warning">{reveal.error.message}</NoticeBar>}
        <Button kind="plain" onPress={show} busy={reveal.busy} label={`查看${personName}的电话`}>
          查看电话
        </Button>
      </>
    )
  }
  return (
    <>
      {shown.address !== null && <Words>{shown.address}</Words>}
      <View className="hx-leader-desk__phone">{shown.phone}</View>
      <Button kind="plain" onPress={() => phoneCall(shown.phone)} label={`给${personName}打电话`}>
        打电话
      </Button>
    </>
  )
}
