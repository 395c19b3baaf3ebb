import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'

interface RowCardProps {
  /** 材料, 问题 */
  what: string
  number: number
  onUp: () => void
  onRemove: () => void
  children: ReactNode
}

/** One row of a list that is being written: its fields, and that it can be moved up or taken out. */
export function RowCard({ what, number, onUp, onRemove, children }: RowCardProps) {
  const name = `${what} ${number}`
  return (
    <Card>
      <View className="hx-catalogue__head">
        <View>{name}</View>
        <View className="hx-catalogue__acts">
          {number > 1 && (
            <Button kind="quiet" narrow onPress={onUp} label={`${name}上移`}>
              上移
            </Button>
          )}
          <Button kind="quiet" narrow onPress={onRemove} label={`去掉${name}`}>
            去掉
          </Button>
        </View>
      </View>
      {children}
    </Card>
  )
}
