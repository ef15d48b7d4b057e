import { deleteDB } from 'idb'
import { beforeEach } from 'vitest'

// All files run on one origin: what one test keeps in this browser would be found by the next, of whatever file it is.
beforeEach(async () => {
  localStorage.clear()
  sessionStorage.clear()
  for (const { name } of await indexedDB.databases()) if (name !== undefined) await deleteDB(name)
})
