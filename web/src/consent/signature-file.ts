import { PAD } from '../design/signature-strokes.ts';
import type { SignatureFile } from './form.ts';

const MEDIA_TYPES: readonly SignatureFile['mediaType'][] = ['image/png', 'image/jpeg', 'application/pdf'];
/** As much as the server keeps. */
const MOST_BYTES = 2 * 1024 * 1024;
export const ACCEPTED = MEDIA_TYPES.join(',');

function picture(draw: (pen: CanvasRenderingContext2D) => void): SignatureFile {
  const canvas = document.createElement('canvas');
  canvas.width = PAD.width;
  canvas.height = PAD.height;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser cannot draw');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, PAD.width, PAD.height);
  draw(pen);
  return { mediaType: 'image/png', base64: contentOf(canvas.toDataURL('image/png')) };
}

/** The drawn strokes as a picture, black on white whatever the colours of the screen. */
export function pngOfSignature(svg: string): SignatureFile {
  return picture((pen) => {
    Object.assign(pen, { strokeStyle: '#000', lineWidth: 4, lineCap: 'round', lineJoin: 'round' });
    pen.stroke(new Path2D(/ d="([^"]*)"/.exec(svg)?.[1] ?? ''));
  });
}

/** The typed name as it stood on the form: the ledger keeps who signed, and not only that somebody did. */
export function pngOfName(name: string): SignatureFile {
  return picture((pen) => {
    Object.assign(pen, { fillStyle: '#000', font: '48px "Pretendard GOV", sans-serif', textAlign: 'center', textBaseline: 'middle' });
    pen.fillText(name, PAD.width / 2, PAD.height / 2, PAD.width - 40);
  });
}

const contentOf = (dataUrl: string): string => dataUrl.slice(dataUrl.indexOf(',') + 1);

export type ReadFile = { readonly ok: true; readonly file: SignatureFile } | { readonly ok: false; readonly because: 'kind' | 'size' };

/** A photographed or scanned form, in a format that can be shown again in years. */
export async function readSignatureFile(chosen: File): Promise<ReadFile> {
  const mediaType = MEDIA_TYPES.find((one) => one === chosen.type);
  if (mediaType === undefined) return { ok: false, because: 'kind' };
  if (chosen.size > MOST_BYTES) return { ok: false, because: 'size' };
  const base64 = await new Promise<string>((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(contentOf(String(reader.result))));
    reader.addEventListener('error', () => failed(reader.error ?? new Error('The file could not be read')));
    reader.readAsDataURL(chosen);
  });
  return { ok: true, file: { mediaType, base64 } };
}
