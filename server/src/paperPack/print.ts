import { type Copy, renderForm, traced } from '@dure/documents/form';
import { paperPackForm, type PaperPack } from '@dure/documents/paperPack';
import type { PersonId } from '@dure/domain/ids';
import { gather } from './gather.ts';
import type { Gathering } from './gathering.ts';

interface PrintedPack {
  readonly mediaType: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly people: readonly PersonId[];
  readonly counts: { readonly visits: number; readonly risks: number; readonly dues: number };
}

export async function printPack(call: Gathering, about: Copy & Pick<PaperPack, 'reason'>): Promise<PrintedPack> {
  const { people, visits, risks, dues, cut } = await gather(call);
  const { mediaType, fileName, bytes } = await renderForm(traced(paperPackForm({ ...about, visits, risks, dues, cut }), about), 'pdf');
  return { mediaType, fileName, bytes, people, counts: { visits: visits.length, risks: risks.length, dues: dues.length } };
}
