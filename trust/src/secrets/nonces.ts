import { randomBytes } from 'node:crypto';
import { headerOf, seal } from '../../../server/src/cipher/index.ts';
import type { Figure, Measured, Run } from '../figure.ts';

const MANY = { short: 500_000, long: 10_000_000 } as const;
const keys = { dataKey: randomBytes(32), keyId: 'k7' };
const AT = headerOf(keys.keyId).length;

/** Two nonces that are equal in their first eight bytes are taken for equal: of ten million random ones, one run in 400,000 has such a pair. */
const nonceOf = (sealed: Buffer): bigint => sealed.readBigUInt64BE(AT);

async function measure({ depth, fault }: Run): Promise<Measured> {
  const nonces = new BigUint64Array(MANY[depth]);
  for (let count = 0; count < nonces.length; count += 1) nonces[count] = nonceOf(seal(keys, 'resident_number:cipher:one', '4405021000003'));
  // A generator of 32 bits, as a program has that draws its nonces itself.
  if (fault === 'nonces drawn from too few') for (let at = 0; at < nonces.length; at += 1) nonces[at] = (nonces[at] ?? 0n) >> 32n;
  nonces.sort();
  let repeated = 0;
  for (let at = 1; at < nonces.length; at += 1) if (nonces[at] === nonces[at - 1]) repeated += 1;
  return { measured: `${repeated} of ${MANY[depth].toLocaleString('en')} sealings of one value under one key share a nonce with another`, reached: repeated === 0 };
}

export const nonceFigure: Figure = { goal: 'G18', title: 'no nonce twice', floor: '0 of 500,000 (long: 10,000,000)', depths: ['short', 'long'], faults: ['nonces drawn from too few'], beside: true, measure };
