// The package brings no types; this is what of it is used.
declare module "yauzl" {
  import type { Readable } from "node:stream";

  export interface ZipEntry {
    readonly fileNameRaw: Buffer;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    readonly externalFileAttributes: number;
    readonly isEncrypted: () => boolean;
    readonly canDecodeFileData: () => boolean;
  }

  export interface ZipFile {
    readonly eachEntry: () => AsyncIterable<ZipEntry>;
    readonly openReadStreamPromise: (entry: ZipEntry) => Promise<Readable>;
  }

  export abstract class RandomAccessReader {
    abstract _readStreamForRange(start: number, end: number): Readable;
  }

  export function fromRandomAccessReaderPromise(
    reader: RandomAccessReader,
    totalSize: number,
    options: { readonly decodeStrings: boolean; readonly autoClose: boolean },
  ): Promise<ZipFile>;
}
