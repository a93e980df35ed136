import { createHash } from 'node:crypto';
import type { SealedFile } from '@dure/database/document';
import { type Copy, type Form, renderForm, type Rendered, traced } from '@dure/documents/form';
import type { DocumentFormat } from '@dure/domain/document';
import { type DataKeys, seal, unseal } from '../cipher/index.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call } from '../http/handler.ts';

/** A paper in hand holds a connection of the database until it is printed; so many leave enough for everybody who only reads. */
const MOST_IN_HAND = 4;
let inHand = 0;

/** Undefined where the press has enough to do; whoever asks comes back, and nobody else waits behind him. */
export async function withPress<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  if (inHand >= MOST_IN_HAND) return undefined;
  inHand += 1;
  try {
    return await work();
  } finally {
    inHand -= 1;
  }
}

/** Who has this made now; without a number of its own it is found again under that of the access log. */
export function copyOf({ principal: { staff, organisationName }, at, entryId }: Pick<Call<Endpoint>, 'principal' | 'at' | 'entryId'>, number: string = entryId): Copy {
  return { by: staff.name, organisation: organisationName, at, number };
}

/** A draft says on every page that it is one, whatever the form is, and who looked at it. */
export function asDraft(form: Form, copy: Copy): Form {
  if (form.mark !== '') return traced(form, copy);
  return traced({ ...form, title: `${form.title} (초안)`, mark: '초안', running: { ...form.running, foot: '초안 · 발급하지 않은 문서' } }, copy);
}

export function printed(form: Form, format: DocumentFormat): Promise<Rendered> {
  return renderForm(form, format);
}

const placeOf = (id: string, format: DocumentFormat): string => `document:${format}:${id}`;

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Sealed for its own row and format, with the digest of what was sealed. */
export function sealedFile(keys: DataKeys, id: string, format: DocumentFormat, bytes: Uint8Array): SealedFile {
  return { content: seal(keys, placeOf(id, format), Buffer.from(bytes).toString('base64')), sha256: digestOf(bytes), bytes: bytes.length };
}

/** Throws where the bytes are no longer those that were issued. */
export function openedFile(keys: DataKeys, id: string, format: DocumentFormat, { content, sha256 }: SealedFile): Buffer {
  const bytes = Buffer.from(unseal(keys, placeOf(id, format), content), 'base64');
  if (digestOf(bytes) !== sha256) throw new Error('An issued document is not what was issued');
  return bytes;
}
