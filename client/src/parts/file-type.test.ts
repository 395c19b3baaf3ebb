import { documentType, isPicture, sizeWords } from './file-type'

test('the ending of a name says what a file is, in large letters too', () => {
  expect(documentType('国庆值班表.XLSX')).toBe('xlsx')
  expect(documentType('公示.v2.pdf')).toBe('pdf')
  expect(documentType('照片.jpg')).toBeUndefined()
  expect(documentType('没有后缀')).toBeUndefined()
  expect([isPicture('照片.JPG'), isPicture('照片.pdf')]).toEqual([true, false])
})

test('a size is said in the unit that people know', () => {
  expect([10, 300 * 1024, 1.25 * 1024 * 1024].map(sizeWords)).toEqual(['1 KB', '300 KB', '1.3 MB'])
})
