import type { SignatureMethod } from '@dure/domain/consent';

interface SignedAnswer {
  readonly method: SignatureMethod;
  readonly signature?: { readonly mediaType: string; readonly base64: string } | undefined;
}

const BEGINNINGS: Readonly<Record<string, string>> = { 'image/png': '89504e470d0a1a0a', 'image/jpeg': 'ffd8ff', 'application/pdf': '255044462d' };

interface Unsigned {
  readonly ok: false;
  readonly refusal: { readonly code: 'consent/signature-missing' | 'consent/signature-unreadable' };
}
const refused = (code: Unsigned['refusal']['code']): Unsigned => ({ ok: false, refusal: { code } });

/** A consent must be provable (개인정보 보호법 시행령 제17조): drawn or on paper it comes with its picture, and the picture is what it says it is. */
export function refuseSignature({ method, signature }: SignedAnswer): Unsigned | undefined {
  if (signature === undefined) return method === 'typed' ? undefined : refused('consent/signature-missing');
  const begins = Buffer.from(signature.base64.slice(0, 24), 'base64').toString('hex');
  return begins.startsWith(BEGINNINGS[signature.mediaType] ?? '?') ? undefined : refused('consent/signature-unreadable');
}
