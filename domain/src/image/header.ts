/** Pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

export type ImageKind = 'image/jpeg' | 'image/png' | 'image/webp';

type Read = (view: DataView) => ImageSize | undefined;

const PNG = 0x89504e470d0a1a0an;
const IHDR = 0x49484452;
const [RIFF, WEBP, VP8, VP8L, VP8X] = [0x52494646, 0x57454250, 0x56503820, 0x5650384c, 0x56503858] as const;
const [FILL, START, SCAN, END] = [0xff, 0xffd8, 0xda, 0xd9] as const;

/** PNG, third edition, 11.2.1: the first chunk is the header. */
const readPng: Read = (view) => {
  if (view.getBigUint64(0) !== PNG || view.getUint32(12) !== IHDR) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

/** Start of a frame, of whatever coding: SOF0 to SOF15 without DHT, JPG and DAC, which have numbers among them (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** From segment to segment until a frame begins; pictures within a segment, such as a thumbnail, are passed over. */
const readJpeg: Read = (view) => {
  if (view.getUint16(0) !== START) return undefined;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== FILL) return undefined;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker === SCAN || marker === END) return undefined;
    const length = marker === FILL ? -1 : view.getUint16(at + 2);
    if (length >= 0 && length < 2) return undefined;
    at += 2 + length;
  }
};

/** RFC 9649: lossy, lossless, or extended, which says the size of the whole canvas first. */
const readWebp: Read = (view) => {
  if (view.getUint32(0) !== RIFF || view.getUint32(8) !== WEBP) return undefined;
  const chunk = view.getUint32(12);
  if (chunk === VP8) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk === VP8L) {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return chunk === VP8X ? { width: 1 + (view.getUint32(24, true) & 0xffffff), height: 1 + (view.getUint32(26, true) >>> 8) } : undefined;
};

const READERS: Readonly<Record<ImageKind, Read>> = { 'image/jpeg': readJpeg, 'image/png': readPng, 'image/webp': readWebp };

/** What its header says of its size; undefined where the bytes are no picture of this kind, or one without any point. */
export function readImageSize(kind: ImageKind, bytes: Uint8Array): ImageSize | undefined {
  try {
    const size = READERS[kind](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
  } catch (error) {
    // Cut off within its header.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
