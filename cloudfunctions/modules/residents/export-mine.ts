import type { residents as contract } from '../../../shared/contracts/residents'
import { BOOKING_MACHINE } from '../../../shared/domain/booking-machine'
import { FAMILY_MACHINE, RELATION_NAMES } from '../../../shared/domain/family-machine'
import { HELP, HELP_MACHINE } from '../../../shared/domain/help-machine'
import { TEMPLATE_NAMES, TEMPLATES } from '../../../shared/domain/message-templates'
import { windowName } from '../../../shared/domain/slots'
import { REVEAL_DUTY_NAMES } from '../../../shared/model/person'
import { consentIdOf } from '../../kit/ids'
import { oneOf } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { bookings, titlesOf } from '../bookings/stores'
import { contacts } from '../identity/contacts'
import { consents, messages } from '../notifications/stores'
import { placeLabels } from '../places/labels'
import { instantInWords, line, MOST_LINES, type Section, section } from './export-lines'
import { noticeSections } from './export-notices'
import { profileSections } from './export-profile'
import { family, helpRequests, reveals } from './stores'

/** One more than is given, so that it is known whether there are more. */
const limit = MOST_LINES + 1
const latest = { order: { field: 'sort', direction: 'desc' }, limit } as const

/** Round trips: caller, contact and 12 lists at once, then names of places and items at once. */
export const exportMine: Handlers<typeof contract>['exportMine'] = async (_, { person, now }) => {
  const id = person._id
  const [contact, ...sections] = await Promise.all([
    contacts.get(id),
    bookingSection(id),
    requestSection(id),
    familySection(id),
    messageSection(id),
    consentSection(id),
    revealSection(id),
    noticeSections(person),
  ])
  return { at: now, sections: [...(await profileSections(person, contact)), ...sections.flat()] }
}

async function bookingSection(person: string): Promise<Section> {
  const lists = await Promise.all([true, false].map((live) => bookings.find({ where: { person, live }, ...latest })))
  const found = lists.flat()
  const titles = await titlesOf(found.map(({ item }) => item))
  return section(
    '预约',
    found.map(({ item, start, window, seats, status, note, createdAt }) =>
      line({
        服务事项: titles.get(item),
        时间: start ? instantInWords(start) : null,
        窗口: windowName(window),
        人数: seats,
        状态: BOOKING_MACHINE.states[status].label,
        备注: note,
        提交时间: instantInWords(createdAt),
      }),
    ),
  )
}

async function requestSection(person: string): Promise<Section> {
  const found = await helpRequests.find({ where: { person }, ...latest })
  return section(
    '向楼栋长提出的求助',
    found.map(({ kind, forMember, text, leaderName, status, answer, rating, createdAt }) =>
      line({
        方式: HELP[kind].label,
        替谁: forMember?.name,
        内容: text,
        楼栋长: leaderName,
        状态: HELP_MACHINE.states[status].label,
        答复: answer?.text,
        答复人: answer?.byName,
        评分: rating?.score,
        评价: rating?.comment,
        提出时间: instantInWords(createdAt),
      }),
    ),
  )
}

async function familySection(person: string): Promise<Section> {
  const found = await Promise.all(
    [true, false].flatMap((live) => [
      family.find({ where: { person, live }, ...latest }),
      family.find({ where: { member: person, live }, ...latest }),
    ]),
  )
  return section(
    '家人和代办',
    found.flat().map(({ personName, name, relation, birthYear, status, consent, createdAt }) =>
      line({
        代办人: personName,
        本人: name,
        关系: RELATION_NAMES[relation],
        出生年份: birthYear,
        状态: FAMILY_MACHINE.states[status].label,
        同意时间: consent && instantInWords(consent.at),
        同意时的记录: consent?.note,
        登记时间: instantInWords(createdAt),
      }),
    ),
  )
}

async function messageSection(person: string): Promise<Section> {
  const found = await messages.find({ where: { person }, ...latest })
  return section(
    '消息',
    found.map(({ title, body, at, readAt }) =>
      line({ 时间: instantInWords(at), 标题: title, 内容: body, 已读时间: readAt && instantInWords(readAt) }),
    ),
  )
}

async function consentSection(person: string): Promise<Section> {
  const ids = TEMPLATE_NAMES.map((template) => consentIdOf(person, template))
  const found = await consents.find({ where: { _id: oneOf(ids) }, limit: ids.length })
  return section(
    '微信提醒的授权',
    found.map(({ template, standing, granted, left, spent, refused }) =>
      line({
        提醒: TEMPLATES[template].title,
        长期同意: standing ? '是' : null,
        同意次数: granted,
        剩余: left,
        已用: spent,
        拒绝次数: refused,
      }),
    ),
  )
}

async function revealSection(whose: string): Promise<Section> {
  const found = await reveals.find({ where: { whose }, ...latest })
  const labelOf = await placeLabels(found.map(({ place }) => place))
  return section(
    '谁看过我的手机号',
    found.map(({ byName, duty, place, at }) =>
      line({ 时间: instantInWords(at), 查看人: byName, 事由: REVEAL_DUTY_NAMES[duty], 地点: labelOf(place) }),
    ),
  )
}
