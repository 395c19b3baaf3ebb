/** What jsdom has and WeChat's JavaScript engine has not. Taro brings its own document, window and URL. */
const MISSING = [
  'AbortController',
  'AbortSignal',
  'XMLHttpRequest',
  'localStorage',
  'sessionStorage',
  'crypto',
  'structuredClone',
  'MessageChannel',
  'BroadcastChannel',
  'WebSocket',
]

/**
 * Takes from the global scope what WeChat has not got, so that the built package fails here where it would fail there.
 * `Function` stays a thing (for `instanceof`) but makes nothing, as in WeChat. Gives how to run something that needs
 * the real one (WeChat's own side: compiled WXML), and how to put all back.
 */
export function likeWechat(): { withRealFunction: <T>(run: () => T) => T; restore: () => void } {
  const scope = globalThis as unknown as Record<string, unknown>
  const kept = new Map(MISSING.map((name) => [name, Object.getOwnPropertyDescriptor(scope, name)]))
  const real = scope.Function
  // biome-ignore lint/complexity/useArrowFunction: it must be callable with `new`.
  const stub = function () {
    return {}
  }
  stub.prototype = Function.prototype
  const set = (value: unknown) => {
    scope.Function = value
  }
  for (const name of MISSING) delete scope[name]
  set(stub)
  return {
    withRealFunction: (run) => {
      const before = scope.Function
      set(real)
      try {
        return run()
      } finally {
        set(before)
      }
    },
    restore: () => {
      set(real)
      for (const [name, descriptor] of kept) if (descriptor) Object.defineProperty(scope, name, descriptor)
    },
  }
}
