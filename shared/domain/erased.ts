/** How whoever has erased themselves is called wherever something they did must stay. */
export const ERASED_NAME = '已注销居民'
/** What is left of a message that named them. */
export const ERASED_WORDS = '这条消息提到的居民已经注销，内容已清除。'
