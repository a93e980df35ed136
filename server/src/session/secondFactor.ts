import { Secret, TOTP } from 'otpauth';
import type { Credential } from '@dure/database/staff';
import { seal, unseal } from '../cipher/index.ts';
import type { ServerContext } from '../http/handler.ts';

const placeOf = (staffId: string): string => `staff_credential:totp_cipher:${staffId}`;

const totpOf = (secret: string, label = ''): TOTP => new TOTP({ issuer: '두레', label, secret: Secret.fromBase32(secret), digits: 6, period: 30 });

/** A fresh secret, sealed for the row, and the address that an authenticator app reads. */
export function newSecondFactor(server: ServerContext, staffId: string, login: string): { readonly secret: string; readonly uri: string; readonly cipher: Buffer } {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, uri: totpOf(secret, login).toString(), cipher: seal(server.configuration, placeOf(staffId), secret) };
}

const STEP_MS = 30_000;

/**
 * The step whose code it is; one before or after is accepted, for clocks that differ. A code of a step that was used, or of an earlier
 * one, is worth nothing: whoever looked over a shoulder comes too late (ASVS 6.5.1).
 */
export function secondFactorStep(server: ServerContext, credential: Pick<Credential, 'staffId' | 'totpCipher' | 'totpStep'>, code: string, at: string): number | undefined {
  if (credential.totpCipher === null) return undefined;
  const secret = unseal(server.configuration, placeOf(credential.staffId), credential.totpCipher);
  const timestamp = Date.parse(at);
  const delta = totpOf(secret).validate({ token: code, timestamp, window: 1 });
  const step = delta === null ? undefined : Math.floor(timestamp / STEP_MS) + delta;
  return step === undefined || step <= (credential.totpStep ?? -1) ? undefined : step;
}
