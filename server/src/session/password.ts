import { hash, verify } from '@node-rs/argon2';

/** 19 MiB, two passes: the floor that OWASP names for argon2id. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One spelling of a password whatever keyboard typed it. */
const spelling = (password: string): string => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return hash(spelling(password), ARGON2ID);
}

export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, spelling(password));
}
