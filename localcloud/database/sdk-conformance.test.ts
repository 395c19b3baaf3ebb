import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Database, openDatabase } from './database'

/** The real SDK, believing that it runs in the cloud, against a gateway of thirty lines. */
let server: Server
let database: Database
let requests: { action: string; collectionName?: string }[] = []
type Any = ReturnType<typeof JSON.parse>
let cloud: Any
let db: Any
let _: Any
let $: Any

beforeAll(async () => {
  database = openDatabase({
    file: ':memory:',
    now: Date.now,
    schema: {
      collections: [
        {
          name: 'slots',
          rule: 'ADMINONLY',
          indexes: [
            {
              name: 'window_start',
              keys: [
                { field: 'window', direction: 1 },
                { field: 'start', direction: 1 },
              ],
            },
            { name: 'code', keys: [{ field: 'code', direction: 1 }], unique: true },
          ],
        },
        { name: 'people', rule: 'ADMINONLY', indexes: [] },
      ],
    },
  })
  server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    const sent = JSON.parse(body)
    requests.push(sent)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ requestId: 'r', ...database.handle(sent).body }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TENCENTCLOUD_SECRETID: 'id',
    TENCENTCLOUD_SECRETKEY: 'key',
    TENCENTCLOUD_SESSIONTOKEN: 'token',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
  })
  cloud = require('wx-server-sdk')
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  db = cloud.database()
  _ = db.command
  $ = _.aggregate
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  database.close()
})

beforeEach(async () => {
  await db
    .collection('slots')
    .where({ _id: _.exists(true) })
    .remove()
  await db
    .collection('people')
    .where({ _id: _.exists(true) })
    .remove()
  requests = []
})

const slots = () => db.collection('slots')
const slot = async (id: string) => (await slots().doc(id).get()).data

async function thirty() {
  const people = Array.from({ length: 30 }, (_unused, at) => ({
    _id: `s${String(at).padStart(2, '0')}`,
    code: at,
    window: at % 3 === 0 ? 'hall' : 'home',
    start: new Date(Date.UTC(2026, 0, 1, at)),
    left: at,
    tags: at % 2 ? ['even', `t${at}`] : [`t${at}`],
    claims: [{ by: `p${at}`, seats: at }],
  }))
  await slots().add({ data: people })
}

test('a document that is added without an id gets one of 32 hexadecimal digits and comes back as it was given', async () => {
  const start = new Date('2026-11-11T01:00:00Z')
  const { _id } = await slots().add({ data: { code: 1, start, nested: { list: [1, 2.5, null, true, 'ß😀'] } } })
  expect(_id).toMatch(/^[0-9a-f]{32}$/)
  expect(await slot(_id)).toEqual({ _id, code: 1, start, nested: { list: [1, 2.5, null, true, 'ß😀'] } })
})

test('a missing document and a missing collection are told apart as on the platform', async () => {
  await expect(slots().doc('none').get()).rejects.toMatchObject({ errMsg: expect.stringContaining('does not exist') })
  await expect(db.collection('nowhere').get()).rejects.toMatchObject({ errCode: -502005 })
  await expect(db.collection('nowhere').add({ data: {} })).rejects.toMatchObject({ errCode: -502005 })
})

test('where, orderBy, skip, limit and field give exactly the wanted page', async () => {
  await thirty()
  const { data } = await slots()
    .where({ window: 'home', start: _.gte(new Date(Date.UTC(2026, 0, 1, 4))) })
    .orderBy('start', 'desc')
    .skip(1)
    .limit(3)
    .field({ code: true, 'claims.by': true })
    .get()
  expect(data).toEqual([
    { _id: 's28', code: 28, claims: [{ by: 'p28' }] },
    { _id: 's26', code: 26, claims: [{ by: 'p26' }] },
    { _id: 's25', code: 25, claims: [{ by: 'p25' }] },
  ])
})

test('each query command finds what MongoDB finds', async () => {
  await thirty()
  const codes = async (where: object) =>
    (await slots().where(where).orderBy('code', 'asc').get()).data.map((d: Any) => d.code)
  expect(await codes({ left: _.gte(27) })).toEqual([27, 28, 29])
  expect(await codes({ left: _.gt(3).and(_.lt(6)) })).toEqual([4, 5])
  expect(await codes({ left: _.lte(1).or(_.eq(29)) })).toEqual([0, 1, 29])
  expect(await codes({ code: _.in([2, 28, 99]) })).toEqual([2, 28])
  expect(await codes({ code: _.nin(Array.from({ length: 28 }, (_unused, at) => at)) })).toEqual([28, 29])
  expect(await codes({ claims: _.elemMatch({ by: 'p7', seats: _.gt(6) }) })).toEqual([7])
  expect(await codes({ claims: _.elemMatch({ by: 'p7', seats: _.gt(7) }) })).toEqual([])
  expect(await codes(_.or([{ code: 1 }, { 'claims.by': 'p9' }]))).toEqual([1, 9])
  expect(await codes(_.and([{ code: _.gt(1) }, { code: _.lt(3) }]))).toEqual([2])
  expect(await codes({ missing: _.exists(true) })).toEqual([])
  expect(await codes({ missing: _.exists(false), code: _.lt(2) })).toEqual([0, 1])
  expect(await codes({ tags: _.size(2), code: _.lt(4) })).toEqual([1, 3])
  expect(await codes({ tags: _.all(['even', 't5']) })).toEqual([5])
  expect(await codes({ tags: 't8' })).toEqual([8])
  expect(await codes({ code: _.mod(10, 3) })).toEqual([3, 13, 23])
  expect(await codes({ window: _.neq('home'), code: _.lt(7) })).toEqual([0, 3, 6])
  expect(await codes({ window: /^HA/i, code: _.lt(4) })).toEqual([0, 3])
  expect(await codes({ window: db.RegExp({ regexp: '^HO', options: 'i' }), code: _.lt(3) })).toEqual([1, 2])
  expect(await codes({ code: _.not(_.gt(1)) })).toEqual([0, 1])
  expect(await codes(_.nor([{ code: _.gt(0) }]))).toEqual([0])
})

test('update changes one document in place with every update command', async () => {
  await slots().add({
    data: { _id: 'a', left: 5, claims: [{ id: 'c1' }], old: 1, sub: { x: 1, y: 2 }, list: [1, 2, 3] },
  })
  const { stats } = await slots()
    .where({ _id: 'a', left: _.gte(2) })
    .update({
      data: {
        left: _.inc(-2),
        claims: _.push([{ id: 'c2' }]),
        old: _.remove(),
        sub: { x: 9 },
        fresh: _.set({ deep: { is: 'kept whole' } }),
        touchedAt: db.serverDate(),
        list: _.push({ each: [0], position: 0, sort: -1, slice: 3 }),
      },
    })
  expect(stats).toEqual({ updated: 1 })
  expect(await slot('a')).toEqual({
    _id: 'a',
    left: 3,
    claims: [{ id: 'c1' }, { id: 'c2' }],
    sub: { x: 9, y: 2 },
    fresh: { deep: { is: 'kept whole' } },
    touchedAt: expect.any(Date),
    list: [3, 2, 1],
  })
  await slots()
    .doc('a')
    .update({ data: { claims: _.pull({ id: 'c1' }), list: _.addToSet(7), left: _.mul(4) } })
  await slots()
    .doc('a')
    .update({ data: { list: _.unshift([8]), left: _.max(50), sub: _.set({ z: 1 }) } })
  await slots()
    .doc('a')
    .update({ data: { list: _.pop(), left: _.min(7), touchedAt: _.rename('seenAt') } })
  await slots()
    .doc('a')
    .update({ data: { list: _.pull(_.lt(3)) } })
  expect(await slot('a')).toMatchObject({
    left: 7,
    claims: [{ id: 'c2' }],
    list: [8, 3],
    sub: { z: 1 },
    seenAt: expect.any(Date),
  })
})

test('a condition that does not hold changes nothing and says so', async () => {
  await slots().add({ data: { _id: 'a', left: 1 } })
  const { stats } = await slots()
    .where({ _id: 'a', left: _.gte(2) })
    .update({ data: { left: _.inc(-2) } })
  expect(stats.updated).toBe(0)
  expect((await slot('a')).left).toBe(1)
})

test('the server date is the time of the database, with its offset', async () => {
  const before = Date.now()
  await slots().add({ data: { _id: 'a', at: db.serverDate(), later: db.serverDate({ offset: 3_600_000 }) } })
  const { at, later } = await slot('a')
  expect(at.getTime()).toBeGreaterThanOrEqual(before)
  expect(later.getTime() - at.getTime()).toBe(3_600_000)
})

test('set replaces a document whole and makes it if it is missing', async () => {
  expect(
    (
      await slots()
        .doc('a')
        .set({ data: { code: 1, gone: true } })
    ).stats,
  ).toEqual({ updated: 0, created: 1 })
  expect(
    (
      await slots()
        .doc('a')
        .set({ data: { code: 2 } })
    ).stats,
  ).toEqual({ updated: 1, created: 0 })
  expect(await slot('a')).toEqual({ _id: 'a', code: 2 })
})

test('remove and count see the same documents', async () => {
  await thirty()
  expect((await slots().where({ window: 'hall' }).count()).total).toBe(10)
  expect((await slots().where({ window: 'hall' }).remove()).stats.removed).toBe(10)
  expect((await slots().count()).total).toBe(20)
  expect((await slots().doc('s01').remove()).stats.removed).toBe(1)
  expect((await slots().doc('s01').remove()).stats.removed).toBe(0)
})

test('update of many counts what it changed', async () => {
  await thirty()
  expect(
    (
      await slots()
        .where({ window: 'home' })
        .update({ data: { open: true } })
    ).stats.updated,
  ).toBe(20)
  expect(
    (
      await slots()
        .where({ window: 'home' })
        .update({ data: { open: true } })
    ).stats.updated,
  ).toBe(0)
})

test('without a limit 100 documents come back and never more than 1,000', async () => {
  await slots().add({ data: Array.from({ length: 1100 }, (_unused, code) => ({ code })) })
  expect((await slots().get()).data).toHaveLength(100)
  expect((await slots().limit(5000).get()).data).toHaveLength(1000)
})

test('a duplicate id is refused, recognisably, and what came before it in the batch is kept', async () => {
  await slots().add({ data: { _id: 'b', code: 1 } })
  const add = slots().add({
    data: [
      { _id: 'a', code: 2 },
      { _id: 'b', code: 3 },
      { _id: 'c', code: 4 },
    ],
  })
  await expect(add).rejects.toMatchObject({ errCode: -501001, errMsg: expect.stringContaining('E11000') })
  expect((await slots().orderBy('_id', 'asc').get()).data.map((d: Any) => d._id)).toEqual(['a', 'b'])
  await expect(slots().add({ data: { code: 1 } })).rejects.toMatchObject({
    errMsg: expect.stringContaining('index: code'),
  })
})

test('aggregate matches, groups, sorts, projects, joins and limits', async () => {
  await thirty()
  await db.collection('people').add({
    data: [
      { _id: 'p3', name: '甲' },
      { _id: 'p9', name: '乙' },
    ],
  })
  const groups = await slots()
    .aggregate()
    .match({ code: _.lt(9) })
    .group({ _id: '$window', total: $.sum('$left'), most: $.max('$left'), codes: $.push('$code') })
    .sort({ _id: 1 })
    .end()
  expect(groups.list).toEqual([
    { _id: 'hall', total: 9, most: 6, codes: [0, 3, 6] },
    { _id: 'home', total: 27, most: 8, codes: [1, 2, 4, 5, 7, 8] },
  ])
  const joined = await slots()
    .aggregate()
    .match({ window: 'hall', start: _.gte(new Date(Date.UTC(2026, 0, 1, 3))) })
    .sort({ start: 1 })
    .limit(3)
    .unwind('$claims')
    .lookup({ from: 'people', localField: 'claims.by', foreignField: '_id', as: 'person' })
    .project({ _id: 0, code: 1, names: '$person.name', twice: $.multiply(['$left', 2]) })
    .end()
  expect(joined.list).toEqual([
    { code: 3, names: ['甲'], twice: 6 },
    { code: 6, names: [], twice: 12 },
    { code: 9, names: ['乙'], twice: 18 },
  ])
  const piped = await db
    .collection('people')
    .aggregate()
    .lookup({
      from: 'slots',
      let: { who: '$_id' },
      pipeline: $.pipeline()
        .match(_.expr($.in(['$$who', '$claims.by'])))
        .project({ code: 1, _id: 0 })
        .done(),
      as: 'slots',
    })
    .sort({ _id: 1 })
    .end()
  expect(piped.list).toEqual([
    { _id: 'p3', name: '甲', slots: [{ code: 3 }] },
    { _id: 'p9', name: '乙', slots: [{ code: 9 }] },
  ])
  expect((await slots().aggregate().match({ window: 'home' }).count('n').end()).list).toEqual([{ n: 20 }])
})

test('runTransaction commits several documents together and answers what its callback answers', async () => {
  await slots().add({
    data: [
      { _id: 'a', code: 1, left: 1 },
      { _id: 'b', code: 2, left: 1 },
    ],
  })
  const answer = await db.runTransaction(async (transaction: Any) => {
    await transaction
      .collection('slots')
      .doc('a')
      .update({ data: { left: _.inc(-1) } })
    await transaction
      .collection('slots')
      .doc('b')
      .update({ data: { left: _.inc(1) } })
    await transaction.collection('slots').add({ data: { _id: 'c', code: 3 } })
    expect((await transaction.collection('slots').doc('a').get()).data.left).toBe(0)
    expect((await slot('a')).left).toBe(1)
    return 'moved'
  })
  expect(answer).toBe('moved')
  expect([(await slot('a')).left, (await slot('b')).left, (await slot('c')).code]).toEqual([0, 2, 3])
})

test('runTransaction rolls back when asked to and when its callback throws', async () => {
  await slots().add({ data: { _id: 'a', left: 1 } })
  const change = (transaction: Any) =>
    transaction
      .collection('slots')
      .doc('a')
      .update({ data: { left: 0 } })
  await expect(
    db.runTransaction(async (transaction: Any) => {
      await change(transaction)
      await transaction.rollback({ reason: 'not today' })
    }),
  ).rejects.toEqual({ reason: 'not today' })
  await expect(
    db.runTransaction(async (transaction: Any) => {
      await change(transaction)
      throw new Error('broken')
    }),
  ).rejects.toThrow('broken')
  expect((await slot('a')).left).toBe(1)
})

test('runTransaction is run again by the SDK when the commit meets a write from outside', async () => {
  await slots().add({ data: { _id: 'a', left: 10 } })
  let runs = 0
  await db.runTransaction(async (transaction: Any) => {
    runs += 1
    const { data } = await transaction.collection('slots').doc('a').get()
    await transaction
      .collection('slots')
      .doc('a')
      .update({ data: { left: data.left - 1 } })
    if (runs === 1)
      await slots()
        .doc('a')
        .update({ data: { left: _.inc(-5) } })
  })
  expect(runs).toBe(2)
  expect((await slot('a')).left).toBe(4)
})

test('of two transactions that write one document the second is told at its write, as -501001', async () => {
  await slots().add({ data: { _id: 'a', left: 1 } })
  const first = await db.startTransaction()
  const second = await db.startTransaction()
  await first
    .collection('slots')
    .doc('a')
    .update({ data: { left: 2 } })
  await expect(
    second
      .collection('slots')
      .doc('a')
      .update({ data: { left: 3 } }),
  ).rejects.toMatchObject({
    errCode: -501001,
    errMsg: expect.stringContaining('TransactionConflict'),
  })
  await first.commit()
  expect((await slot('a')).left).toBe(2)
})

test('createCollection makes a collection once', async () => {
  const name = 'made'
  await db.createCollection(name)
  await db.collection(name).add({ data: { _id: 'x' } })
  await expect(db.createCollection(name)).rejects.toMatchObject({ errMsg: expect.stringContaining('Table exist') })
})

test('a geographic point comes back as it was stored', async () => {
  await slots().add({ data: { _id: 'a', at: db.Geo.Point(121.4, 37.5) } })
  const { at } = await slot('a')
  expect([at.longitude, at.latitude]).toEqual([121.4, 37.5])
})
