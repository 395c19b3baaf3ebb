import { useRouter } from '@tarojs/taro'

/** The parameters that this page was opened with, decoded; a missing one is ''. */
export function useParams<K extends string>(...names: readonly K[]): Record<K, string> {
  const { params } = useRouter()
  return Object.fromEntries(names.map((name) => [name, decodeURIComponent(params[name] ?? '')])) as Record<K, string>
}
