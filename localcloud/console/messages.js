import { read, watch } from './cloud.js'
import { both, empty, fill, make } from './dom.js'
import { jsonView } from './json-view.js'
import { moment, nameOf } from './words.js'

const NAMES = {
  'subscribeMessage.send': ['订阅消息', 'message'],
  'security.msgSecCheck': ['文字检查', 'text check'],
  'security.mediaCheckAsync': ['图片检查', 'media check'],
  'phonenumber.getPhoneNumber': ['手机号', 'phone'],
  'wxacode.getUnlimited': ['小程序码', 'code'],
}

/** What the functions asked of WeChat, newest first. */
export function showMessages(element) {
  let known = ''
  const list = make('div.cards')
  fill(element, list)
  return watch(2000, async () => {
    const { messages } = await read('messages')
    const state = `${messages.length} ${messages.at(-1)?.id}`
    if (state === known) return
    known = state
    const newest = messages.slice(-100).reverse()
    fill(list, newest.length === 0 ? empty('还没有向微信发出什么', 'nothing was sent to WeChat yet') : newest.map(card))
  })
}

function card(message) {
  const [chinese, english] = NAMES[message.api] ?? [message.api, '']
  const errcode = message.answer.errcode ?? message.answer.errCode
  const fields = message.payload.data
  return make(
    'article.card',
    {},
    make(
      'header',
      {},
      make('b', {}, ...both(chinese, english)),
      make('span', {}, `→ ${nameOf(message.openid)}`),
      verdict(message.answer, errcode),
      make('time', {}, moment(message.at)),
    ),
    typeof message.payload.content === 'string' && make('p.quote', {}, message.payload.content),
    fields && typeof fields === 'object'
      ? make(
          'dl',
          {},
          Object.entries(fields).flatMap(([key, field]) => [
            make('dt', {}, key),
            make('dd', {}, String(field?.value ?? '')),
          ]),
        )
      : undefined,
    make(
      'details',
      {},
      make('summary', {}, ...both('内容与回答', `payload & answer · ${message.function ?? ''}`)),
      jsonView(message.payload),
      jsonView(message.answer),
    ),
  )
}

function verdict(answer, errcode) {
  if (answer.hang) return make('em.pill.busy', {}, '不回答')
  if (errcode !== 0 && errcode !== undefined) return make('em.pill.wrong', {}, String(errcode))
  const suggest = answer.result?.suggest
  if (suggest && suggest !== 'pass') return make('em.pill.busy', {}, suggest)
  return make('em.pill.good', {}, suggest ?? '成功')
}
