import { withColumn, type Mapping, type Role, type Sampled } from '../../io/table.ts'

/**
 * The mapping of a table that was looked at anew, written in another way, with what was corrected by hand before. With another number of
 * columns it is another table, of which nothing is known.
 */
export function carriedOver(from: Sampled, mapping: Mapping, to: Sampled): Mapping {
  if (to.fields.length !== from.fields.length) return to.mapping
  const { columns } = mapping
  const corrected = Object.keys(columns)
    .filter((role): role is Role => role in columns)
    .filter((role) => columns[role] !== from.mapping.columns[role])
  const placed = corrected.reduce((next, role) => withColumn(to, next, role, columns[role]), to.mapping)
  const kinds = [...mapping.kinds].filter(([value]) => placed.kinds.has(value))
  return {
    ...placed,
    dateOrder: mapping.dateOrder ?? placed.dateOrder,
    kinds: new Map([...placed.kinds, ...kinds]),
  }
}
