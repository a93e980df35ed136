import type { Contact, Edition, RenamedThing } from '../edition/index.ts';
import type { EvaluationAnswer, ReferralAnswer } from '../evaluation/index.ts';
import { type Answered, type Both, type Cited, citedIn, paired } from './pair.ts';

/** The way to a receiver in one edition. */
export interface ChannelIn extends Pick<ReferralAnswer, 'channel' | 'actor' | 'preconditions'> {
  readonly rules: readonly Cited[];
}

/** A receiver that is reached otherwise; null where the edition does not send the person there. */
export interface ChannelChange {
  readonly to: string;
  readonly member: string | null;
  readonly before: ChannelIn | null;
  readonly after: ChannelIn | null;
}

/** A name or number as one edition gives it, with the words it rests on. */
export interface NameIn {
  readonly words: string;
  readonly rules: readonly Cited[];
}
export interface NameChange {
  readonly before: NameIn;
  readonly after: NameIn;
}

function channelIn(edition: Edition, referral: ReferralAnswer | undefined): ChannelIn | null {
  if (referral === undefined) return null;
  const { channel, actor, preconditions, rules } = referral;
  return { channel, actor, preconditions, rules: citedIn(edition, rules) };
}

const wayOf = (referral: ReferralAnswer | undefined): string => (referral === undefined ? '' : JSON.stringify([referral.channel, referral.actor, referral.preconditions]));

export function channelChanges([before, after]: Both): readonly ChannelChange[] {
  return paired(before.answer.referrals, after.answer.referrals, ({ to, member }) => JSON.stringify([to, member])).flatMap(([earlier, later]) => {
    const either = later ?? earlier;
    if (either === undefined || wayOf(earlier) === wayOf(later)) return [];
    return [{ to: either.to, member: either.member, before: channelIn(before.edition, earlier), after: channelIn(after.edition, later) }];
  });
}

/** Where the answer itself names a thing: the ways it sends the person, and who hears of an end. */
function rulesNaming(name: string, { referrals, closing }: EvaluationAnswer): readonly string[] {
  const named = [
    ...referrals.filter(({ to, channel, actor }) => [to, channel, actor].some((words) => words.includes(name))),
    ...closing.filter(({ duty }) => duty.includes(name)),
  ];
  return [...new Set(named.flatMap(({ rules }) => rules))];
}

const nameIn = ({ edition }: Answered, words: string, rules: readonly string[]): NameIn => ({ words, rules: citedIn(edition, rules) });

function renamedThings([before, after]: Both): readonly NameChange[] {
  const known = new Set(before.edition.renamed.map((thing: RenamedThing) => thing.before));
  return after.edition.renamed.filter((thing) => !known.has(thing.before)).flatMap((thing) => {
    const rules = rulesNaming(thing.before, before.answer);
    return rules.length === 0 ? [] : [{ before: nameIn(before, thing.before, rules), after: nameIn(after, thing.after, thing.rules) }];
  });
}

/** Whom one calls in danger: told only where the case is one. */
const IN_DANGER: readonly EvaluationAnswer['urgency']['tier'][] = ['응급', '위기', '집중'];
const spoken = ({ name, number }: Contact): string => `${name} ${number}`;

function otherNumbers([before, after]: Both): readonly NameChange[] {
  if (!IN_DANGER.includes(before.answer.urgency.tier)) return [];
  return paired(before.edition.contacts, after.edition.contacts, ({ purpose }) => purpose).flatMap(([earlier, later]) => {
    if (earlier === undefined || later === undefined || spoken(earlier) === spoken(later)) return [];
    return [{ before: nameIn(before, spoken(earlier), earlier.rules), after: nameIn(after, spoken(later), later.rules) }];
  });
}

/** Names and numbers that this case meets and another edition gives otherwise. */
export function nameChanges(both: Both): readonly NameChange[] {
  return [...renamedThings(both), ...otherNumbers(both)];
}
