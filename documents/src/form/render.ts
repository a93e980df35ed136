import { hwpxOf } from '../hwpx/index.ts';
import { pdfOf } from '../typst/form.ts';
import type { Form } from './model.ts';

export const FORMATS = ['pdf', 'hwpx'] as const;
export type Format = (typeof FORMATS)[number];

/** A file as it is kept and sent: the same input gives the same bytes, so that its digest can be kept beside it. */
export interface Rendered {
  readonly format: Format | 'xlsx';
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Name of the form and its day; nothing of the person, for it stands in folders and histories. */
  readonly fileName: string;
}

const MEDIA_TYPES: Readonly<Record<Format, string>> = { pdf: 'application/pdf', hwpx: 'application/hwp+zip' };
const RENDERERS: Readonly<Record<Format, (form: Form) => Promise<Uint8Array> | Uint8Array>> = { pdf: pdfOf, hwpx: hwpxOf };

/** Characters that some file system refuses. */
const UNFIT = /[\\/:*?"<>|\n]/gu;

/** One form in one format. Rejects where the printer fails or takes too long; it never hangs. */
export async function renderForm(form: Form, format: Format): Promise<Rendered> {
  const bytes = await RENDERERS[format](form);
  return { format, bytes, mediaType: MEDIA_TYPES[format], fileName: `${form.title.replace(UNFIT, ' ')} ${form.dated}.${format}` };
}
