import type { PropsWithChildren } from 'react'
import { CloudProvider } from './cloud/cloud-provider'
import { preparePrivacy } from './parts/privacy'
import './ui/ui.scss'

preparePrivacy()

function App({ children }: PropsWithChildren) {
  return <CloudProvider>{children}</CloudProvider>
}

export default App
