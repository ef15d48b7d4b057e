import { locatorPaths, type LocatorPaths } from '../../map/locator.ts'

/** The small map of the two countries, as soon as it is read. */
export class SmallMap {
  /** null until then, and where it cannot be read, which the map itself tells */
  paths = $state.raw<LocatorPaths | null>(null)

  constructor() {
    locatorPaths().then(
      (read) => (this.paths = read),
      () => undefined,
    )
  }
}
