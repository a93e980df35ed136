import { allow, refuse, type Decision } from '../decision/index.ts';
import { type ImageKind, type ImageSize, readImageSize } from './header.ts';

export { type ImageKind, type ImageSize } from './header.ts';

/** More than a telephone's camera takes as it is set, and than a page that was scanned; whoever shows it needs four bytes for each. */
export const MOST_PIXELS = 50_000_000;

export interface ImageRefusal {
  readonly code: 'unreadable' | 'too-many-pixels';
}

/** A picture is what its first bytes say, whatever it was called, and few bytes may stand for a billion points (ASVS 5.2.2, 5.2.6). */
export function judgeImage(kind: ImageKind, bytes: Uint8Array): Decision<ImageSize, ImageRefusal> {
  const size = readImageSize(kind, bytes);
  if (size === undefined) return refuse({ code: 'unreadable' });
  return size.width * size.height > MOST_PIXELS ? refuse({ code: 'too-many-pixels' }) : allow(size);
}
