import { inflateRawSync, inflateSync } from 'node:zlib';
import { DOCUMENT_FORM_CODES, DOCUMENT_FORMS } from '@dure/domain/document';
import type { Caller, FuzzTown } from './fuzzTown.ts';
import type { Writer } from './hostileText.ts';

const LOCAL_HEADER = Buffer.from('PK\u0003\u0004', 'latin1');

/** The parts of a zip that are XML; what wrote it tells each size before its part. */
function partsOf(zip: Buffer): readonly string[] {
  const parts: string[] = [];
  for (let at = zip.indexOf(LOCAL_HEADER); at >= 0; at = zip.indexOf(LOCAL_HEADER, at + 4)) {
    const [isDeflated, size, name, extra] = [zip.readUInt16LE(at + 8) === 8, zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26), zip.readUInt16LE(at + 28)];
    const bytes = zip.subarray(at + 30 + name + extra, at + 30 + name + extra + size);
    if (/[.](?:xml|hpf|rdf)$/.test(zip.toString('utf8', at + 30, at + 30 + name))) parts.push((isDeflated ? inflateRawSync(bytes) : bytes).toString('utf8'));
  }
  return parts;
}

/** Everything in a PDF that a reader would act on stands in its objects, packed or not. */
function objectsOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const packed = [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].flatMap(([, body = '']) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
  return [text, ...packed].join('\n');
}

const ACTS = /\/S\s*\/(?:JavaScript|Launch|URI|SubmitForm|GoToR|ImportData)\b|\/(?:JS|OpenAction|EmbeddedFiles?|RichMedia)\b/;
/** An element of none of the format's own names, or what a reader of XML would fetch. */
const FOREIGN = /<(?!\/?(?:h[a-z]+|opf|ocf|odf|dc|config|rdf|pkg|ha|hwpunitchar|config|container|rootfiles?|package|metadata|manifest|spine|meta|item|itemref)\b)[a-z!][^>]{0,40}|<!(?:DOCTYPE|ENTITY)/i;

export interface Pressed {
  readonly papers: number;
  readonly hostile: number;
  readonly acting: readonly string[];
}

/** Every form of every record that the screens show, in both formats, as whoever may make it. */
export async function pressHostilePapers({ send }: FuzzTown, writers: readonly Writer[], most: number): Promise<Pressed> {
  const acting: string[] = [];
  let [papers, hostile] = [0, 0];
  const press = async (caller: Caller, form: string, subject: string, format: 'pdf' | 'hwpx'): Promise<void> => {
    const answered = await send(caller, { method: 'GET', url: `/api/documents/preview?form=${form}&subject=${subject}&format=${format}&reason=${encodeURIComponent('서식 확인')}`, payload: undefined, headers: {} });
    if (answered.statusCode !== 200) return;
    papers += 1;
    const text = format === 'pdf' ? objectsOf(answered.rawPayload) : partsOf(answered.rawPayload).join('\n');
    // The words of a PDF are numbers of glyphs; the other format of the same paper tells that they are there.
    if (text.includes('&lt;') && /fired[(]\d+[)]/.test(text)) hostile += 1;
    const found = (format === 'pdf' ? ACTS : FOREIGN).exec(text);
    if (found !== null) acting.push(`${form}.${format}: ${found[0]}`);
  };
  for (const form of DOCUMENT_FORM_CODES) {
    for (const { caller, shown } of writers) for (const subject of (shown.get(DOCUMENT_FORMS[form].subject) ?? []).slice(0, most)) for (const format of ['pdf', 'hwpx'] as const) await press(caller, form, subject, format);
  }
  return { papers, hostile, acting };
}
