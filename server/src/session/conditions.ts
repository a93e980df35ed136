import { BlockList, isIP } from 'node:net';
import { findCredential } from '@dure/database/staff';
import { withScope } from '@dure/database/scope';
import { koreanDay } from '@dure/domain/calendar';
import { demandsSecondFactor, unmetCondition, type ConditionRefusal, type SecondFactorRule, type Session, type SessionConditions } from '@dure/domain/session';
import type { Purpose } from '@dure/domain/access';
import { settingOn } from '@dure/guide/setting';
import type { Principal, ServerContext } from '../http/handler.ts';
import { settingsOf } from '../setting/inForce.ts';
import { signInSettings } from './settings.ts';

interface Conditions extends SessionConditions {
  readonly networks: readonly string[];
}

async function conditionsOf(server: ServerContext, sigungu: string, at: string): Promise<Conditions> {
  const [settings, on] = [await settingsOf(server, sigungu), koreanDay(at)];
  const { from, until } = settingOn(settings, 'access.hours', on) as { readonly from: number | null; readonly until: number | null };
  return {
    secondFactor: settingOn(settings, 'access.secondFactor', on) as SecondFactorRule, networks: settingOn(settings, 'access.networks', on),
    hours: from === null && until === null ? null : { from: from ?? 0, until: until ?? 24 },
  };
}

/** Whether text is a range of addresses in CIDR notation. */
export function isNetwork(range: string): boolean {
  const [address = '', digits = '', more] = range.split('/');
  const version = isIP(address);
  return more === undefined && version !== 0 && /^\d{1,3}$/.test(digits) && Number(digits) <= (version === 4 ? 32 : 128);
}

/** As long as a setting is remembered, so are its ranges: every request asks. */
const known = new WeakMap<readonly string[], BlockList>();

function rangesOf(networks: readonly string[]): BlockList {
  const ranges = known.get(networks) ?? new BlockList();
  if (known.has(networks)) return ranges;
  for (const network of networks.filter(isNetwork)) {
    const [base = '', bits] = network.split('/');
    ranges.addSubnet(base, Number(bits), isIP(base) === 4 ? 'ipv4' : 'ipv6');
  }
  known.set(networks, ranges);
  return ranges;
}

/** An address of IPv4 may come in the clothes of IPv6. */
export function isWithin(networks: readonly string[], address: string): boolean {
  if (networks.length === 0) return true;
  const plain = address.replace(/^::ffff:(?=\d+[.])/i, '');
  return isIP(plain) !== 0 && rangesOf(networks).check(plain, isIP(plain) === 4 ? 'ipv4' : 'ipv6');
}

/** Asked before a session begins (ASVS 8.2.4). */
export async function maySignInFrom(server: ServerContext, sigungu: string, address: string, at: string): Promise<boolean> {
  return isWithin((await conditionsOf(server, sigungu, at)).networks, address);
}

/** As long as the session is remembered, so is whether its owner has an authenticator app. */
const enrolments = new WeakMap<Session, Promise<boolean>>();

function isEnrolled(server: ServerContext, { session, staff }: Principal): Promise<boolean> {
  const known = enrolments.get(session) ?? withScope(server.shared, signInSettings({ login: staff.login }), (work) => findCredential(work, staff.login)).then((credential) => (credential?.totpConfirmedAt ?? null) !== null);
  enrolments.set(session, known);
  known.catch(() => enrolments.delete(session));
  return known;
}

/** Whether somebody who has no authenticator app yet must enrol one before any work. */
export async function mustEnrol(server: ServerContext, { staff: { sigungu, role } }: Principal, at: string): Promise<boolean> {
  return demandsSecondFactor((await conditionsOf(server, sigungu, at)).secondFactor, role);
}

/** What the municipality asks and this request does not meet. One’s own account stays within reach: there one enrols, proves the password and signs out. */
export async function unmetBy(server: ServerContext, principal: Principal, { address, at, purpose }: { readonly address: string; readonly at: string; readonly purpose: Purpose }): Promise<ConditionRefusal | undefined> {
  const { networks, ...conditions } = await conditionsOf(server, principal.staff.sigungu, at);
  const { role } = principal.staff;
  const isHere = isWithin(networks, address);
  if (purpose === 'account') return isHere ? undefined : { code: 'session/elsewhere' };
  const enrolled = !demandsSecondFactor(conditions.secondFactor, role) || (await isEnrolled(server, principal));
  return unmetCondition(conditions, { role, isHere, isEnrolled: enrolled, session: principal.session }, at);
}
