import type { SignatureMethod } from '@dure/domain/consent';
import { type ImageKind, type ImageRefusal, judgeImage } from '@dure/domain/image';

interface SignedAnswer {
  readonly method: SignatureMethod;
  readonly signature?: { readonly mediaType: ImageKind | 'application/pdf'; readonly base64: string } | undefined;
}

const PDF = '%PDF-';

/** What is wrong with it, if anything is. A consent must be provable (개인정보 보호법 시행령 제17조): drawn or on paper it comes with its picture, and the picture is what it says it is. */
export function judgeSignature({ method, signature }: SignedAnswer): 'missing' | ImageRefusal['code'] | undefined {
  if (signature === undefined) return method === 'typed' ? undefined : 'missing';
  const bytes = Buffer.from(signature.base64, 'base64');
  if (signature.mediaType === 'application/pdf') return bytes.toString('latin1', 0, PDF.length) === PDF ? undefined : 'unreadable';
  const judged = judgeImage(signature.mediaType, bytes);
  return judged.ok ? undefined : judged.refusal.code;
}
