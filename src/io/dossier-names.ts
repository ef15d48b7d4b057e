/** What a dossier's two files are called, in a folder and in a zip. */
export const mainName = 'dossier.json'
export const placesName = 'places.geojson'
