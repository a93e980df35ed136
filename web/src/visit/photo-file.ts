const MOST_BYTES = 2 * 1024 * 1024;
const LONGEST_SIDE = 2000;
const QUALITIES = [0.85, 0.7, 0.55, 0.4] as const;

/** Pixels of the picture, its longer side no longer than a page of text needs. */
export function scaledTo(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

const asJpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> => new Promise((resolve) => { canvas.toBlob(resolve, 'image/jpeg', quality); });

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let start = 0; start < bytes.length; start += 32_768) text += String.fromCharCode(...bytes.subarray(start, start + 32_768));
  return btoa(text);
}

/** The photo as a JPEG below 2 MB, in base64; drawn anew, so where and with what it was taken is no longer in it. Undefined: no picture. */
export async function compressedPhoto(file: Blob): Promise<string | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return undefined;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, scaledTo(picture.width, picture.height));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const blob = await asJpeg(canvas, quality);
    if (blob !== null && blob.size <= MOST_BYTES) return base64Of(blob);
  }
  return undefined;
}
