// Of the worker's library, which cannot be had beside the page's.
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer
}
