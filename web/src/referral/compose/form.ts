import type { Urgency } from '@dure/domain/clock';
import { PROGRAMMES, type ProgrammeId } from '@dure/domain/programme';
import type { EvaluationAnswer, ProgrammeAnswer, Tier } from '@dure/guide';
import type { Answer, FieldError, Input } from '../../client/index.ts';
import type { composeMessages } from './messages.en.ts';

type Words = (typeof composeMessages)['ko'];
export type CreateBody = Input<'POST /api/referrals'>['body'];
export type Receiver = Answer<'GET /api/persons/:id/referral-options'>['receivers'][number];
type IntakeAnswer = Answer<'GET /api/intakes/:id'>;
type ReferralAnswer = Answer<'GET /api/referrals/:id'>;

export const URGENCIES: readonly Urgency[] = ['emergency', 'crisis', 'intensive', 'general'];
/** Instead of a programme: one of the services of the guarantee agencies (부록3). */
export const AGENCY = 'agency';

export interface RequestedForm {
  readonly item: string;
  readonly words: string;
}

/** What is written of a referral: the reason, and what is asked, one line for each result. */
export interface ContentForm {
  readonly reason: string;
  readonly requested: readonly RequestedForm[];
}

export interface ComposeForm extends ContentForm {
  readonly programme: ProgrammeId | typeof AGENCY | undefined;
  /** The agency's service, where no programme is meant. */
  readonly service: string;
  readonly urgency: Urgency;
  readonly receiver: string;
}

export function programmeOf(text: string | null): ProgrammeId | undefined {
  return PROGRAMMES.find((one) => one === text);
}

const TIERS: Readonly<Record<Tier, Urgency>> = { 응급: 'emergency', 위기: 'crisis', 집중: 'intensive', 의뢰: 'general', 일반: 'general' };

/** Everything that is known when somebody begins. */
export interface Known {
  /** A programme's code, or what the guide calls an agency. */
  readonly programme: string;
  readonly service: string;
  /** The organisation one came from; empty when none is in mind. */
  readonly to: string;
  readonly evaluation: EvaluationAnswer | undefined;
  readonly intake: IntakeAnswer | undefined;
  /** A referral that this one takes the place of: returned, or recalled to be written anew. */
  readonly before: ReferralAnswer | undefined;
}

/** The guide's answer and the first interview stand in the letter already; the officer makes them read well. */
export function emptyCompose(known: Known, t: Words): ComposeForm {
  return known.before === undefined ? anew(known, t) : like(known.before, known);
}

function anew({ programme: asked, service, to, evaluation, intake }: Known, t: Words): ComposeForm {
  const programme = programmeOf(asked);
  const item = programme === undefined ? service : t.usualRequest(t.programmeName(programme));
  return {
    programme: programme ?? (asked === '' && service === '' && to === '' ? undefined : AGENCY), service: programme === undefined ? service : '', urgency: evaluation === undefined ? 'general' : TIERS[evaluation.urgency.tier],
    receiver: '', reason: reasonFrom(programme, evaluation, intake, t), requested: [{ item, words: '' }],
  };
}

/** In the words of the referral before; another programme may be named. */
function like(before: ReferralAnswer, { programme: asked }: Known): ComposeForm {
  const programme = programmeOf(asked) ?? programmeOf(before.programme);
  return { programme: programme ?? AGENCY, service: programme === undefined ? before.service : '', urgency: urgencyOf(before.urgency), receiver: '', reason: before.reason, requested: before.requested };
}

function urgencyOf(text: string): Urgency {
  return URGENCIES.find((one) => one === text) ?? 'general';
}

function reasonFrom(programme: ProgrammeId | undefined, evaluation: EvaluationAnswer | undefined, intake: IntakeAnswer | undefined, t: Words): string {
  const sections: Readonly<Record<string, { readonly text: string } | undefined>> = intake?.intake.counselling.sections ?? {};
  const told = [sections['problem']?.text, sections['wishes']?.text && t.wished(sections['wishes'].text)].filter(Boolean);
  const card = evaluation?.programmes.find((one) => one.id === programme && one.verdict !== 'excluded');
  const met = card === undefined ? [] : groundsOf(card);
  return [...told, ...(met.length > 0 ? [t.grounds(met.map((one) => `- ${one}`).join('\n'))] : [])].join('\n');
}

function groundsOf({ clauses }: ProgrammeAnswer): readonly string[] {
  return [...new Set(clauses.filter(({ verdict }) => verdict === 'met').map(({ because }) => because.replaceAll(/ → 해당/g, '')))];
}

/** A service of an agency belongs to the agencies that offer it; 지방의료원 stands for every medical centre. */
export function offers(organisation: string, agency: string): boolean {
  const compact = (text: string): string => text.replaceAll(/[\s()·]/g, '');
  return compact(organisation).includes(compact(agency === '지방의료원' ? '의료원' : agency));
}

/** Receivers that can be sent to, those that cannot, and those that somebody is already asking for the same. */
export function sortedOf(receivers: readonly Receiver[]): { readonly open: readonly Receiver[]; readonly busy: readonly Receiver[]; readonly closed: readonly Receiver[] } {
  return {
    open: receivers.filter(({ refused, liveReferralId }) => refused === null && liveReferralId === null),
    busy: receivers.filter(({ liveReferralId }) => liveReferralId !== null),
    closed: receivers.filter(({ refused, liveReferralId }) => refused !== null && liveReferralId === null),
  };
}

/** Whom it goes to while nobody has chosen: the only one there is, or the one that was in mind and can be sent to. */
export function receiverUnasked(open: readonly Receiver[], wanted: string): string {
  const [first, ...others] = open;
  if (others.length === 0) return first?.organisationId ?? '';
  return open.some(({ organisationId }) => organisationId === wanted) ? wanted : '';
}

export function contentProblems({ reason, requested }: ContentForm, t: Words): readonly FieldError[] {
  const items = requested.map(({ item }) => item.trim());
  return [
    ...(reason.trim() === '' ? [{ path: 'reason', message: t.reasonMissing }] : []),
    ...items.flatMap((item, at) => (item === '' ? [{ path: `requested.${at}.item`, message: t.requestedMissing }] : items.indexOf(item) < at ? [{ path: `requested.${at}.item`, message: t.requestedTwice }] : [])),
  ];
}

/** `receiver` is the chosen one, or the only one there is. */
export function composeProblems(form: ComposeForm, receiver: string, t: Words): readonly FieldError[] {
  return [
    ...(form.programme === undefined ? [{ path: 'programme', message: t.programmeMissing }] : []),
    ...(form.programme === AGENCY && form.service.trim() === '' ? [{ path: 'service', message: t.serviceMissing }] : []),
    ...(form.programme !== undefined && receiver === '' ? [{ path: 'receiver', message: t.receiverMissing }] : []),
    ...contentProblems(form, t),
  ];
}

export function contentBody({ reason, requested }: ContentForm): { reason: string; requested: { item: string; words: string }[] } {
  return { reason: reason.trim(), requested: requested.map(({ item, words }) => ({ item: item.trim(), words: words.trim() })) };
}

export interface Origin {
  readonly personId: string;
  readonly intakeId: string | null;
  /** The case out of which it goes. */
  readonly caseId: string | null;
  readonly afterReturnOf: string | null;
}

export function createBody(form: ComposeForm, receiver: string, { personId, intakeId, caseId, afterReturnOf }: Origin): CreateBody {
  const programme = form.programme === AGENCY || form.programme === undefined ? null : form.programme;
  return { personId, intakeId, caseId, afterReturnOf, toOrganisationId: receiver, programme, service: programme ?? form.service.trim(), urgency: form.urgency, ...contentBody(form) };
}
