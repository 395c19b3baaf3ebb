import type { ReactElement } from 'react'

export interface PageHeadProps {
  title: string
  /** A tab page has nowhere to go back to. */
  isTab: boolean
}

/** The bar above a page: WeChat draws its own (page-head.weapp.tsx sets its title); a browser gets ours. */
export declare function PageHead(props: PageHeadProps): ReactElement | null
