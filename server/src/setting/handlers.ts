import { findJurisdictions } from '@dure/database/jurisdiction';
import { addSetting, findSettings, standingSettings, type SettingDecision } from '@dure/database/setting';
import { findStaffNames } from '@dure/database/staff';
import { may } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { FactValue } from '@dure/domain/eligibility';
import { tidy } from '@dure/domain/korean';
import { EDITIONS, findEditionInForce, type Edition } from '@dure/guide';
import { decidedOn, readSetting, SETTINGS, settingOn, type SettingKey } from '@dure/guide/setting';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';
import type { DecidedView, SettingView, settingContract } from './contract.ts';
import { isNetwork, isWithin } from '../session/conditions.ts';
import { forgetSettings } from './inForce.ts';

type Contract = typeof settingContract;

interface Standing {
  readonly on: PlainDate;
  readonly standing: readonly SettingDecision[];
  readonly inForce: SettingDecision | undefined;
}

function standingOf(decision: SettingDecision, { on, standing, inForce }: Standing): DecidedView['standing'] {
  if (decision === inForce) return 'in-force';
  if (!standing.includes(decision)) return 'corrected';
  return decision.from > on ? 'coming' : 'past';
}

/** The sentences that leave a setting to the municipality, of the newest edition that has them. */
function rulesOf(ids: readonly string[], edition: Edition): SettingView['rules'] {
  return ids.flatMap((id) => {
    const rule = [edition, ...EDITIONS.toReversed()].find(({ rules }) => Object.hasOwn(rules, id))?.rules[id];
    return rule === undefined ? [] : [{ id, says: rule.says, chapter: rule.scope, seed: rule.cite.seed, page: rule.cite.page, quote: rule.cite.quote }];
  });
}

interface Read {
  readonly decisions: readonly SettingDecision[];
  readonly names: ReadonlyMap<string, string>;
  readonly edition: Edition;
  readonly on: PlainDate;
}

function settingView(key: SettingKey, { decisions, names, edition, on }: Read): SettingView {
  const { label, help, grade, form, rules, fact } = SETTINGS[key];
  const own = decisions.filter((one) => one.key === key);
  const standing = standingSettings(own);
  const inForce = decidedOn(standing, key, on) as SettingDecision | undefined;
  const history = own.toReversed().map((decision) => {
    const { version, from, until, value, reason, staffId, at } = decision;
    return { version, from, until, value: value as never, reason, by: names.get(staffId ?? '') ?? '–', at, standing: standingOf(decision, { on, standing, inForce }) };
  });
  return {
    key, label, help, grade, form, rules: rulesOf(rules, edition), value: settingOn(standing, key, on) as never, isDecided: inForce !== undefined, version: own.at(-1)?.version ?? 0, history, isFact: fact !== undefined,
  };
}

async function readSettings({ staff, scope, work, today }: Call<Contract['GET /api/settings']>): Handled<Contract['GET /api/settings']> {
  const edition = findEditionInForce(today);
  if (edition === undefined) return refuse({ code: 'absent' });
  const [decisions, places] = await Promise.all([findSettings(work, staff.sigungu), findJurisdictions(work, [staff.sigungu], today)]);
  const municipality = places.find(({ kind }) => kind === 'sigungu')?.name ?? staff.sigungu;
  const names = await findStaffNames(work, [...new Set(decisions.flatMap(({ staffId }) => staffId ?? []))]);
  const read = { decisions, names, edition, on: today };
  return allow({
    answer: { municipality, on: today, edition: edition.title, mayChange: may(scope, 'settings:manage'), settings: (Object.keys(SETTINGS) as SettingKey[]).map((key) => settingView(key, read)) }, subject: { decisions: decisions.length },
  });
}

/** Whoever decides which networks may connect must not be the first who cannot. */
function readValue(key: string, value: unknown, address: string): Decision<FactValue, Refusal> {
  const read = readSetting(key, value);
  if (!read.ok) return refuse({ code: 'setting/unreadable-value', reason: read.refusal });
  if (key !== 'access.networks') return read;
  const networks = read.value as readonly string[];
  const wrong = networks.find((one) => !isNetwork(one));
  if (wrong !== undefined) return refuse({ code: 'setting/unreadable-value', reason: `주소 범위가 아닙니다: ${wrong}` });
  return isWithin(networks, address) ? read : refuse({ code: 'setting/shuts-out-decider' });
}

/** Nothing is overwritten: a decision is one row more, and says from when, by whom and why. */
async function decide({ params, body, staff, work, at, version, server, address }: Call<Contract['POST /api/settings/:key']>): Handled<Contract['POST /api/settings/:key']> {
  const key = params.key;
  const own = (await findSettings(work, staff.sigungu)).filter((one) => one.key === key);
  const current = own.at(-1)?.version ?? 0;
  if (current !== version) return refuse({ code: 'version/stale', current });
  const reason = tidy(body.reason);
  if (reason === '') return refuse({ code: 'setting/reason-missing' });
  const until = body.until as PlainDate | null;
  if (until !== null && until < body.from) return refuse({ code: 'setting/ends-before-it-begins' });
  const read = readValue(key, body.value, address);
  if (!read.ok) return read;
  addSetting(work, { sigungu: staff.sigungu, key, version: current + 1, from: body.from as PlainDate, until, value: read.value, reason, staffId: staff.id, at });
  forgetSettings(server, staff.sigungu);
  return allow({ answer: { key, version: current + 1 }, status: 201 as const, version: current + 1, subject: { key, version: current + 1, from: body.from }, reason });
}

export const settingHandlers: Handlers<Contract> = { 'GET /api/settings': readSettings, 'POST /api/settings/:key': decide };
