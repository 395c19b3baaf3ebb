import { ForRegistered } from '../../../../parts/for-registered'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { usePreferences } from '../../hooks/use-preferences'
import { PreferencesForm } from '../../parts/preferences-form'

/** 微信提醒: of what and when WeChat tells me. */
function MessageSettings() {
  const screen = useFirstScreen()
  const person = screen.data?.person ?? null
  const preferences = usePreferences({ enabled: person !== null })
  if (person && preferences.data) {
    return <PreferencesForm preferences={preferences.data} worker={person.grants.length > 0} />
  }
  return (
    <Page title="微信提醒">
      <ForRegistered why="登记后才有消息，才能选哪些事发微信。">
        {() => <Resource query={preferences}>{() => null}</Resource>}
      </ForRegistered>
    </Page>
  )
}

export default MessageSettings
