import { MediaQuery } from 'svelte/reactivity'

/** Upright and narrow, a phone in the hand or a small tablet: the panel is a sheet over the map. CSS says the same as `@media (width <= 900px) and (height > 500px)`. */
export const sheetLayout = new MediaQuery('(width <= 900px) and (height > 500px)')
/** Room for an open legend and the locator beside what they would cover. */
export const roomy = new MediaQuery('(width >= 1200px) and (height >= 760px)')
/** The panel stands beside both map and time; CSS says the same as `@media (height <= 500px)`. */
export const short = new MediaQuery('(height <= 500px)')
/** A phone lying: no height for the lanes of time beside the map, until they are asked for. */
export const lying = new MediaQuery('(height <= 420px)')
/** No room for every button in the bar. */
export const narrow = new MediaQuery('(width <= 900px)')

/** Height enough for a map that can spare some of it. */
export const tall = new MediaQuery('(height >= 700px)')
