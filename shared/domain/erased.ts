/** How whoever has erased themselves is called wherever something they did must stay. */
export const ERASED_NAME = '已注销居民'
