import { HOME_EVENTS, HOME_MACHINE, TENURE_NAMES } from '../../../shared/domain/home-machine'
import {
  MESSAGE_WAY_NAMES,
  MESSAGES,
  type MessageKind,
  type MessagePreferences,
} from '../../../shared/domain/message-kinds'
import type { Contact, Person, PersonAct, Traits } from '../../../shared/model/person'
import type { PlaceId } from '../../../shared/model/place'
import { ROLE_NAMES } from '../../../shared/model/role'
import { secretKey, unseal } from '../../kit/seal'
import { householdOf } from '../identity/contacts'
import { placeLabels } from '../places/labels'
import { addressesOf } from './addresses'
import { instantInWords, line, type Section, section } from './export-lines'
import { traitsOf } from './mine'

const LANGUAGES: Record<NonNullable<Traits['language']>, string> = {
  mandarin: '普通话',
  dialect: '方言',
  signLanguage: '手语',
  english: '英语',
  other: '其他',
}

const HOME_ACTS = Object.fromEntries(HOME_EVENTS.map((event) => [event, HOME_MACHINE.events[event].label]))
const ACTS: Partial<Record<PersonAct, string>> = {
  ...HOME_ACTS,
  register: '登记',
  claimManager: '认领社区管理员',
  grant: '授予职责',
  revoke: '收回职责',
  rename: '更正姓名',
  changePhone: '更换手机号',
  agree: '同意隐私说明',
  mainHome: '更换主要住址',
  setPreferences: '更改微信提醒方式',
}

/** What the person's own record and contact say. Two round trips, at once. */
export async function profileSections(person: Person, contact: Contact | null): Promise<Section[]> {
  const secret = secretKey()
  const at = (home: string, stairwell: PlaceId) => (contact && householdOf(contact, home, secret)) ?? stairwell
  const [addressOf, labelOf] = await Promise.all([
    addressesOf(
      person.homes.map(({ id, stairwell }) => at(id, stairwell)),
      'district',
    ),
    placeLabels([person.community, ...[...person.grants, ...person.history].flatMap(({ place }) => place ?? [])]),
  ])
  const traits = contact && traitsOf(contact, secret)
  return [
    section('基本资料', [
      line({
        姓名: person.name,
        手机号: contact && unseal(contact.phone, secret),
        手机号来源: contact && (contact.phoneFrom === 'wechat' ? '微信' : '本人填写'),
        所在社区: labelOf(person.community),
        登记时间: instantInWords(person.registeredAt),
        约了没来: person.missed?.map(({ at }) => instantInWords(at)).join('、') || null,
      }),
    ]),
    section(
      '住址',
      person.homes.map((home) =>
        line({
          地址: addressOf(at(home.id, home.stairwell)),
          和住处的关系: TENURE_NAMES[home.tenure],
          状态: HOME_MACHINE.states[home.status].label,
          登记时间: instantInWords(home.since),
          核验有效期到: home.verifiedUntil && instantInWords(home.verifiedUntil),
          原因: home.reason,
        }),
      ),
    ),
    section('自愿填写', traits ? [traitsLine(traits)] : []),
    section(
      '同意过的隐私说明',
      person.consents.map((given) => line({ 版本: given.notice, 时间: instantInWords(given.at) })),
    ),
    section('微信提醒方式', person.preferences ? [preferencesLine(person.preferences)] : []),
    section(
      '职责',
      person.grants.map(({ role, place, from, until }) =>
        line({
          职责: ROLE_NAMES[role],
          地点: labelOf(place),
          开始: instantInWords(Math.max(from, person.registeredAt)),
          结束: until && instantInWords(until),
        }),
      ),
    ),
    section(
      '资料的变更',
      [...person.history].reverse().map(({ act, at: when, role, place, reason }) =>
        line({
          时间: instantInWords(when),
          变更: ACTS[act],
          职责: role && ROLE_NAMES[role],
          地点: place && labelOf(place),
          原因: reason,
        }),
      ),
    ),
  ]
}

const traitsLine = ({ birthYear, disability, language, needsLift, partyMember, volunteer }: Traits) =>
  line({
    出生年份: birthYear,
    残疾: disability ? '是' : null,
    常用语言: language && LANGUAGES[language],
    需要电梯: needsLift ? '是' : null,
    党员: partyMember ? '是' : null,
    志愿者: volunteer ? '是' : null,
  })

const preferencesLine = ({ quiet, ways }: MessagePreferences) =>
  line({
    免打扰时段: quiet && `${quiet.from}–${quiet.to}`,
    ...Object.fromEntries(
      Object.entries(ways).map(([kind, way]) => [MESSAGES[kind as MessageKind].name, MESSAGE_WAY_NAMES[way]]),
    ),
  })
