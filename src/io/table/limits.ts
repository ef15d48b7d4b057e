import { mostRows as mostRowsOfColumns } from '../../core/data/sort.ts'

/*
 * What is read at most, so that no file can make the page hang or run out of memory. Each is asked before the thing it limits is parsed;
 * over it stands a message in both languages.
 */

const megabyte = 1024 * 1024

/** A table. A record's place in the file is kept in 32 bits, which would allow for 4 GB. */
export const mostTableBytes = 2048 * megabyte
/** A table in UTF-16, of which a copy in UTF-8 is made. */
export const mostUtf16Bytes = 512 * megabyte
/** GeoJSON and other JSON, which is parsed in one piece. */
export const mostJsonBytes = 64 * megabyte
/** What all files of an archive come to together once they are unpacked. A table of that size is better brought as it is. */
export const mostUnpackedBytes = 1024 * megabyte
/** Tables that are taken out of one archive. */
export const mostUnpacked = 20
/** Rows: a row's number and its day fit into one exact number up to here. */
export const mostRows = mostRowsOfColumns
/** Columns of a table, or different names among the properties of a GeoJSON. */
export const mostColumns = 1000
/** One field. */
export const mostFieldBytes = megabyte
/** One record, line breaks within quotes included. What is longer is refused as a whole, and reading goes on in the line after it. */
export const mostRecordBytes = 4 * megabyte
/** Positions in all geometries of a GeoJSON together. */
export const mostVertices = 5_000_000
/** Objects and lists within each other. */
export const mostDepth = 64
/** Records that cannot be read of which the text is kept. */
export const mostRefusedKept = 1000
/** Letters kept of such a record. */
export const mostRefusedText = 500
/** Stretches in which a table is read side by side: its bytes do not come faster than so many take them. */
export const mostParts = 4
/** A shorter stretch is read before another worker has started. */
export const leastPartBytes = 32 * megabyte
/** What is read of a file to see what it is. */
export const headBytes = megabyte
/** What is read from its middle and its end to see how its dates are written. */
export const probeBytes = 256 * 1024
/**
 * A quote that is misplaced makes the rest of its record doubtful: the record's first line is refused and what follows is looked at
 * again. A file that is made for it could have everything looked at again and again; after this much it is no table.
 */
export const mostLookedAtAgain = 256 * megabyte
