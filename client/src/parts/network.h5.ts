/** Taro's own looks at the kind of connection, which few browsers tell; whether there is one, all do. */
export function watchNetwork(tell: (online: boolean) => void): void {
  window.addEventListener('online', () => tell(true))
  window.addEventListener('offline', () => tell(false))
  tell(navigator.onLine)
}
