import { join } from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import ARIA_ATTRIBUTES from './aria-attributes.json'

interface MiniPlatform {
  template: { mergeComponents: (ctx: IPluginContext, patch: Record<string, Record<string, string>>) => void }
  runtimePath: string | string[]
}

/** Taro's WXML templates drop every aria attribute; this writes them in, so that a screen reader hears our widgets. */
// Taro loads a plugin by its default export.
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, {
        View: ARIA_ATTRIBUTES,
        Input: ARIA_ATTRIBUTES,
        Textarea: ARIA_ATTRIBUTES,
        Editor: { ...ARIA_ATTRIBUTES },
      })
      platform.runtimePath = [platform.runtimePath, join(__dirname, 'accessible-runtime')].flat()
    },
  })
}
