import { Button as WxButton } from '@tarojs/components'
import { Button } from '../ui/button'
import { Dialog } from '../ui/confirm'
import { present } from '../ui/overlay'
import { Words } from '../ui/words'

/** WeChat checks that the agreement came from a tap on the button with this id. */
const AGREE_ID = 'privacy-agree'

function askPrivacy(contract: string): Promise<boolean> {
  return present<boolean>(
    (close) => (
      <Dialog
        title="使用前请看一眼"
        actions={
          <>
            <WxButton
              id={AGREE_ID}
              className="hx-button hx-button--main"
              openType="agreePrivacyAuthorization"
              onAgreePrivacyAuthorization={() => close(true)}
            >
              同意并继续
            </WxButton>
            <Button kind="plain" onPress={() => close(false)}>
              不同意
            </Button>
          </>
        }
      >
        <Words>
          我们只在办理您的事情时使用您提供的信息，不给无关的人看。在“我的”里随时可以查看、改正、导出或注销。
        </Words>
        <Button kind="quiet" onPress={() => wx.openPrivacyContract?.({})}>
          {`查看${contract}`}
        </Button>
      </Dialog>
    ),
    false,
  )
}

export function preparePrivacy(): void {
  wx.onNeedPrivacyAuthorization?.((resolve) => {
    askPrivacy('《隐私保护指引》').then((agreed) => {
      resolve(agreed ? { event: 'agree', buttonId: AGREE_ID } : { event: 'disagree' })
    })
  })
}

export function privacyAgreed(): Promise<boolean> {
  const { getPrivacySetting } = wx
  // Before base library 2.32.3 there is no such rule to keep.
  if (!getPrivacySetting) return Promise.resolve(true)
  return new Promise((settle) => {
    getPrivacySetting({
      success: ({ needAuthorization, privacyContractName }) => {
        settle(needAuthorization ? askPrivacy(privacyContractName) : true)
      },
      fail: ({ errMsg }) => {
        console.warn(`getPrivacySetting: ${errMsg}`)
        settle(askPrivacy('《隐私保护指引》'))
      },
    })
  })
}
