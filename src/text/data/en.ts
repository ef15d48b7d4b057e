import { plural, sayNumber } from '../messages.ts'
import { selectedWords } from '../selected.ts'
import type { DataWords } from '../data.ts'

const onLine = ({ text, line }: { readonly text: string; readonly line: number | null }) =>
  line === null ? text : `${text} (line ${sayNumber('en', line)})`

export const en: DataWords = {
  yourData: 'Your data',
  drop: 'Drop to put it on the map',
  dropNote: 'CSV, TSV, GeoJSON, a zip of them, or a dossier. It stays in this browser.',
  intro:
    'Tables of events (CSV, TSV, as ACLED and UCDP export them) and GeoJSON are shown beside the dossier. Drop them anywhere on the page, choose them here, or paste a table.',
  private: 'Nothing leaves this browser, and nothing is kept when the page is closed.',
  choose: 'Choose files',
  paste: 'Or paste a table',
  pasteHint: 'With its first line naming the columns',
  readPasted: 'Read the pasted table',
  pasted: 'Pasted table',
  looking: (name) => `Looking at ${name} …`,

  mapTitle: (name) => `How is ${name} to be read?`,
  rowsAbout: (rows, columns) =>
    `About ${plural('en', rows, 'row', 'rows')}, ${plural('en', columns, 'column', 'columns')}`,
  profile: {
    acled: 'laid out as ACLED does',
    ucdp: 'laid out as the UCDP does',
    frontera: 'written by Frontera',
    plain: 'columns told by their names and contents',
  },
  role: {
    title: 'Title',
    start: 'Date or start',
    end: 'End',
    lat: 'Latitude',
    lon: 'Longitude',
    kind: 'Kind',
    datePrecision: 'Precision of the date',
    placePrecision: 'Precision of the place',
    radius: 'Radius in metres',
    place: 'Name of the place',
    notes: 'Notes',
    source: 'Source',
    url: 'Link',
  },
  groups: { what: 'What happened', when: 'When', where: 'Where', source: 'Who says so' },
  columns: 'Columns',
  column: 'Column',
  sure: 'recognised',
  guess: 'a guess, please check',
  noColumn: 'none',
  dateOrder: 'Which number is the day?',
  dateOrderWhy: (example) =>
    `Dates such as ${example} can be read in two ways, and nothing in the rows that were looked at tells which.`,
  dateOrderTold: 'Other dates in the file tell: they can be read in one way only.',
  contradictory: (dmy, mdy) =>
    `The file contradicts itself: ${onLine(dmy)} can only be day/month, ${onLine(mdy)} only month/day. Whichever you choose, the rows that do not fit are refused, and listed with their lines.`,
  dmy: (example, day) => `Day first: ${example} is ${day}`,
  mdy: (example, day) => `Month first: ${example} is ${day}`,
  kinds: 'Kinds',
  kindsNote: 'What the values of the column stand for on the map.',
  kind: { other: 'Other' },
  moreValues: (n) => `All ${n} values`,
  credit: 'Credit',
  creditNote: 'Whose data it is, and its terms. It is shown with the data and written into what you export.',
  file: 'How the file is written',
  encoding: 'Encoding',
  delimiter: 'Between columns',
  header: 'The first line names the columns',
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows-1252 (Western European)',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16, big-endian',
  },
  delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' },
  preview: 'Preview',
  previewNote: (n) =>
    n === 1 ? 'The first row as it would be read' : `The first ${n} rows as they would be read`,
  row: 'Row',
  title: 'Title',
  when: 'When',
  where: 'Where',
  refusedRow: 'Cannot be read',
  readable: (good, all) =>
    good === all
      ? all === 1
        ? 'It can be read.'
        : `All ${all} can be read.`
      : `${good} of ${all} can be read.`,
  offMap: (n) => `${plural('en', n, 'row lies', 'rows lie')} far from the border.`,
  load: 'Load',
  cancel: 'Cancel',
  why: {
    dateOrder: 'First say which number is the day: nothing is guessed.',
    nothing: 'Name at least a column of dates, or the two of coordinates.',
  },

  progress: (name) => `Reading ${name}`,
  loaded: (name, rows, refused) =>
    `${name}: ${plural('en', rows, 'row', 'rows')} read${refused > 0 ? `, ${sayNumber('en', refused)} could not be` : ''}.`,
  partlyWestern: (name) =>
    `${name} is in UTF-8, but some letters in it are not; they were read as Windows-1252. Check that accents are right.`,
  cancelled: (name) => `${name} was not loaded.`,
  putAside: (name) => `${name} was not loaded. What you told of it is kept for when you bring it again.`,
  failed: (name) => `${name} could not be loaded.`,
  stays: 'What was loaded before is still there.',
  unreadable: 'The browser cannot read this file: it was moved or changed since it was chosen.',
  empty: 'There is nothing to read in what was dropped. Drop a file: CSV, TSV, GeoJSON or a dossier.',
  inBriefing: 'Files are not taken while briefing: drop them in Explore.',
  tooMany: (n) => `At most ${n} files are taken at once.`,

  dossierTitle: (name) => `${name} is a dossier`,
  dossierNote: (events) =>
    `It has ${plural('en', events, 'event', 'events')} with their articles. Opened, it is shown in place of the present dossier, and your data stays beside it. Added to your data, its events stand beside the present dossier as rows, with their quotations as notes.`,
  openDossier: 'Open it',
  besideDossier: 'Add its events to your data',
  dossierOpened: (name) => `${name} is shown now.`,
  folderWithout: (name) => `The folder ${name} holds no dossier.json, and no table.`,

  rows: (n) => plural('en', n, 'row', 'rows'),
  inWindow: (shown, all) => `${sayNumber('en', shown)} of ${plural('en', all, 'row', 'rows')} here`,
  status: (n) => `${plural('en', n, 'row', 'rows')} of your data`,
  rowsOf: (name) => `Rows of ${name}`,
  undatedOf: (name) => `Rows of ${name} without a date`,
  undated: (n) => `${plural('en', n, 'row', 'rows')} without a date`,
  show: 'Show',
  zoomTo: 'Zoom to it',
  allTime: 'Show all of its time',
  outside: (n) => `${plural('en', n, 'row lies', 'rows lie')} outside the window.`,
  remap: 'Columns',
  remove: 'Remove',
  removed: (name) => `${name} was removed.`,
  more: (name) => `More about ${name}`,
  earlier: 'Earlier rows',
  later: 'Later rows',
  range: (from, to, all) => `${sayNumber('en', from)}–${sayNumber('en', to)} of ${sayNumber('en', all)}`,
  none: 'No row in this window fits the filters.',
  onlyCountry: (n) =>
    `${plural('en', n, 'row is', 'rows are')} known only by the country: in this list, not on the map.`,
  placeless: (n) =>
    `${plural('en', n, 'row has', 'rows have')} no coordinates: in this list, not on the map.`,
  hidden: 'Not shown on the map.',
  working: 'Searching …',
  notTouched: 'Rows have no day of publication: “Known by” leaves them as they are.',
  creditOf: (credit) => `Credit: ${credit}`,
  noCredit: 'No credit given',
  refused: (n) => `${plural('en', n, 'row', 'rows')} could not be read`,
  refusedTitle: (name) => `What could not be read of ${name}`,
  refusedNote: (listed, all) =>
    listed < all
      ? `The first ${sayNumber('en', listed)} of ${sayNumber('en', all)}. The rest of the file was loaded.`
      : 'The rest of the file was loaded.',
  line: 'Line',
  feature: 'Feature',
  reason: 'Reason',
  asItStands: 'As it stands in the file',
  asRead: 'As it was read',
  download: 'Download as CSV',
  otherKind: 'Rows of other kinds',

  untitled: (row) => `Row ${sayNumber('en', row)}`,
  noPlace: 'no place given',
  noPoint: 'no coordinates given',
  precision: selectedWords.en.precision,
  notDrawn: 'not drawn on the map',
  within: (metres) =>
    metres < 1000 ? `within ${sayNumber('en', metres)} m` : `within ${sayNumber('en', metres / 1000)} km`,
  wordForWord: 'As the source has it',
  fromFile: (row, name) => `Row ${sayNumber('en', row)} of ${name}`,
  link: 'Open the source',
  here: (n) => `${plural('en', n, 'row', 'rows')} at this point`,
  beneath: (n, name) => `${plural('en', n, 'row', 'rows')} of ${name} at this place`,
  gone: 'The file this row comes from can no longer be read.',
  cutShort: 'Long texts are cut here; what you export has all of them.',
  close: 'Close the row',
  highest: (unit, n) => `Your data: up to ${plural('en', n, 'row', 'rows')} a ${unit}`,

  takeAll: 'Everything',
  takeFiltered: 'What is in view',
  withDossier: 'With the dossier',
  takeNote: (n) => `${plural('en', n, 'row', 'rows')}, with credit and source columns.`,
  which: 'Which rows',
  writing: (rows) => `Writing … ${plural('en', rows, 'row', 'rows')} so far`,
  rings: 'A ring with a number stands for that many rows of your data. Press it to come closer.',
}
