import { Secret, TOTP } from 'otpauth';
import type { Credential } from '@dure/database/staff';
import { seal, unseal } from '../cipher/index.ts';
import type { ServerContext } from '../http/handler.ts';

const placeOf = (staffId: string): string => `staff_credential:totp_cipher:${staffId}`;

const totpOf = (secret: string, label = ''): TOTP => new TOTP({ issuer: '두레', label, secret: Secret.fromBase32(secret), digits: 6, period: 30 });

/** A fresh secret, sealed for the row, and the address that an authenticator app reads. */
export function newSecondFactor(server: ServerContext, staffId: string, login: string): { readonly secret: string; readonly uri: string; readonly cipher: Buffer } {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, uri: totpOf(secret, login).toString(), cipher: seal(server.configuration.dataKey, placeOf(staffId), secret) };
}

/** One step of 30 seconds before or after is accepted, for clocks that differ. */
export function secondFactorMatches(server: ServerContext, credential: Pick<Credential, 'staffId' | 'totpCipher'>, code: string, at: string): boolean {
  if (credential.totpCipher === null) return false;
  const secret = unseal(server.configuration.dataKey, placeOf(credential.staffId), credential.totpCipher);
  return totpOf(secret).validate({ token: code, timestamp: Date.parse(at), window: 1 }) !== null;
}
