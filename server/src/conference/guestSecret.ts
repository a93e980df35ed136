import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ServerContext } from '../http/handler.ts';
import { tokenHashOf } from '../session/principal.ts';

/** Keyed: of six digits a plain hash could be tried out in a second by whoever reads the table. */
export function codeHashOf({ configuration: { indexKey } }: Pick<ServerContext, 'configuration'>, guestId: string, code: string): string {
  return hashUnder(indexKey, guestId, code);
}

/** An invitation of before a rotation of keys was hashed with the key before. */
export function isCodeOf({ configuration: { indexKey, olderKeys = [] } }: Pick<ServerContext, 'configuration'>, { id, codeHash }: { readonly id: string; readonly codeHash: string }, code: string): boolean {
  return [indexKey, ...olderKeys.map((older) => older.indexKey)].some((key) => isSameHash(codeHash, hashUnder(key, id, code)));
}

const hashUnder = (key: Buffer, guestId: string, code: string): string => createHmac('sha256', key).update(`conference-guest ${guestId} ${code}`).digest('hex');

export function isSameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one, 'hex'), Buffer.from(other, 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
}

export interface GuestAddress {
  readonly sigungu: string;
  readonly id: string;
  readonly secretHash: string;
}

/** The three parts of a link; its shape was checked where it came in. */
export function addressOf(link: string): GuestAddress {
  const [sigungu = '', id = '', secret = ''] = link.split('.');
  return { sigungu, id, secretHash: tokenHashOf(secret) };
}
