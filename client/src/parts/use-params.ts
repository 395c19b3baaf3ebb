import { useRouter } from '@tarojs/taro'

/** WeChat hands parameters over as they stand in the address, a browser's router already decoded: both end decoded. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    // A lone `%`: it was decoded before.
    return value
  }
}

/** The parameters that this page was opened with, decoded; a missing one is ''. */
export function useParams<K extends string>(...names: readonly K[]): Record<K, string> {
  const { params } = useRouter()
  return Object.fromEntries(names.map((name) => [name, decoded(params[name] ?? '')])) as Record<K, string>
}
