import { CloudError } from '../../../cloud/cloud-error'
import { refusedAt } from './write-refusals'

test('a refusal stands at the field that it is about', () => {
  expect(refusedAt(new CloudError('TARGET_OUTSIDE'), 'notice').fields.targets).toBeDefined()
  expect(refusedAt(new CloudError('FILE_TYPE'), 'notice').fields.files).toBeDefined()
  const bounds = new CloudError('MALFORMED', { fields: { title: '标题最多 40 个字', 'pictures.3': '请选择文件' } })
  expect(refusedAt(bounds, 'notice')).toEqual({
    fields: { title: '标题最多 40 个字', files: '请选择文件' },
    rest: undefined,
  })
})

test('a wrong period is about objections where there are any, else about the last day', () => {
  expect(Object.keys(refusedAt(new CloudError('PERIOD_WRONG'), 'publicNotice').fields)).toEqual(['objection'])
  expect(Object.keys(refusedAt(new CloudError('PERIOD_WRONG'), 'notice').fields)).toEqual(['ends'])
})

test('what belongs to no field is said beside the button', () => {
  expect(refusedAt(new CloudError('BUSY'), 'notice').rest).toContain('稍等')
  expect(refusedAt(null, 'notice')).toEqual({ fields: {}, rest: undefined })
})
