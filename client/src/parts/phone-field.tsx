import { useState } from 'react'
import { identity } from '../../../shared/contracts/identity'
import { useAction } from '../cloud/use-action'
import { Field } from '../ui/field'
import { List } from '../ui/list'
import { Row } from '../ui/row'
import { Words } from '../ui/words'
import { hasWechatPhone, WechatPhone } from './wechat-phone'

interface PhoneFieldProps {
  label: string
  hint: string
  typed: string
  onType: (phone: string) => void
  /** WeChat's code in place of what is typed; '' while it is typed. */
  code: string
  onCode: (code: string) => void
  error: string | undefined
}

const WAYS_STALE_MS = 60 * 60_000

/** A phone number: typed, or taken from WeChat where the operator has that. What was typed is kept either way. */
export function PhoneField({ label, hint, typed, onType, code, onCode, error }: PhoneFieldProps) {
  const ways = useAction(identity.ways, {}, { enabled: hasWechatPhone, staleTime: WAYS_STALE_MS })
  const [refused, setRefused] = useState(false)
  if (code !== '') {
    return (
      <List>
        <Row
          icon="phone"
          title="用微信绑定的手机号"
          note="您不用再填"
          value="改成手填"
          onPress={() => onCode('')}
          label="正在用微信绑定的手机号，改成手填"
        />
      </List>
    )
  }
  return (
    <>
      <Field
        name="phone"
        label={label}
        hint={hint}
        kind="phone"
        placeholder="11 位手机号"
        value={typed}
        onChange={onType}
        maxLength={11}
        error={error}
      />
      {ways.data?.wechatPhone && (
        <WechatPhone
          onCode={(given) => {
            setRefused(false)
            onCode(given)
          }}
          onRefused={() => setRefused(true)}
        />
      )}
      {refused && <Words tone="soft">没有关系，请在上面手动填写手机号。</Words>}
    </>
  )
}
