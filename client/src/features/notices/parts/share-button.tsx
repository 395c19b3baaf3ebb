import type { ReactElement } from 'react'

/** Passes the page on to a chat; only WeChat can. share-button.weapp.tsx or share-button.h5.tsx. */
export declare function ShareButton(): ReactElement | null
