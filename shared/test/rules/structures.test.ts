import fc from 'fast-check'
import { comparePlaces, Line, type Place } from '../../src/rules/line'
import { Table } from '../../src/rules/table'

test('a table with forks reads like a plain map', () => {
  const change = fc.tuple(fc.constantFrom('set', 'delete', 'fork', 'merge', 'drop'), fc.nat(9), fc.nat(99))
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), changes => {
      const stack: { table: Table<number, number>; model: Map<number, number> }[] = [
        { table: new Table(), model: new Map() },
      ]
      for (const [kind, key, value] of changes) {
        const top = stack.at(-1)
        const below = stack.at(-2)
        if (top === undefined) throw new Error('the root is gone')
        if (kind === 'set') {
          top.table.set(key, value)
          top.model.set(key, value)
        } else if (kind === 'delete') {
          top.table.delete(key)
          top.model.delete(key)
        } else if (kind === 'fork') stack.push({ table: top.table.fork(), model: new Map(top.model) })
        else if (below !== undefined) {
          stack.pop()
          if (kind === 'merge') {
            top.table.merge()
            below.model = top.model
          }
        }
        const now = stack.at(-1)
        expect(now?.table.size).toBe(now?.model.size)
        expect(new Map(now?.table.entries())).toEqual(now?.model)
        for (let probe = 0; probe < 10; probe++) expect(now?.table.get(probe)).toBe(now?.model.get(probe))
      }
    }),
  )
})

test('a line with forks stands like a sorted list', () => {
  const place = fc.tuple(fc.nat(20), fc.nat(5), fc.nat(2))
  const change = fc.tuple(fc.constantFrom('join', 'join', 'leave', 'fork', 'merge', 'drop'), place)
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), changes => {
      const stack: { line: Line; model: Place[] }[] = [{ line: new Line(), model: [] }]
      changes.forEach(([kind, [order, pair, r]], i) => {
        const top = stack.at(-1)
        const below = stack.at(-2)
        if (top === undefined) throw new Error('the root is gone')
        if (kind === 'join') {
          const joined = { ticketId: `t${i}`, order, pair, r }
          top.line.join(joined)
          top.model = [...top.model, joined].sort(comparePlaces)
        } else if (kind === 'leave') {
          const left = top.model[order % Math.max(1, top.model.length)]
          if (left !== undefined) top.line.leave(left)
          top.model = top.model.filter(one => one !== left)
        } else if (kind === 'fork') stack.push({ line: top.line.fork(), model: top.model })
        else if (below !== undefined) {
          stack.pop()
          if (kind === 'merge') {
            top.line.merge()
            below.model = top.model
          }
        }
        const now = stack.at(-1)
        expect([...(now?.line ?? [])]).toEqual(now?.model)
        now?.model.forEach((one, index) => expect(now.line.indexOf(one)).toBe(index))
      })
    }),
  )
})
