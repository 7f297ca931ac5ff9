/** One entry of a zip file in its compressed form, so that it can be copied without being inflated. */
export interface ZipEntry {
  /** As stored, undecoded: copied as it is. */
  readonly rawName: Uint8Array;
  /** Decoded, with "/" between folders and none in front. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Inflated size as the directory states it; never trusted before it has been counted. */
  readonly size: number;
  readonly compressed: Uint8Array;
  /** Date and time fields, both words. */
  readonly dosTime: number;
  readonly utf8: boolean;
  readonly externalAttributes: number;
}
