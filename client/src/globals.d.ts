/// <reference types="@tarojs/taro" />

declare module '*.scss'

/** The WeChat cloud environment, from CLOUD_ENV at build time; empty means the one that the app is bound to. */
declare const CLOUD_ENV: string
