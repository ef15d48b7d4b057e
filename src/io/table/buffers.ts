/** What of columns and of where records begin can be handed to another thread without a copy. */
export const buffersIn = (columns: object, offsets: Uint32Array): readonly ArrayBuffer[] => {
  const values: readonly unknown[] = Object.values(columns)
  return [...values, offsets].flatMap((column) =>
    ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : [],
  )
}
