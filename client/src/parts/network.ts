/** Tells whether there is a network now, and at every change: network.weapp.ts or network.h5.ts. */
export declare function watchNetwork(tell: (online: boolean) => void): void
