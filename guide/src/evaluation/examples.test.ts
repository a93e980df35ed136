import { describe, expect, test } from 'vitest';
import worked from '../../testing/examples.json' with { type: 'json' };
import { answerTo, neededConsents, withVerdict } from '../../testing/index.ts';

const bare = (name: string): string => name.replace(/@.*$/, '');
const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].toSorted();
const PERIODS: Readonly<Record<string, string>> = { '매월 1회': 'P1M', 매월: 'P1M', '분기 1회': 'P3M' };
/** "경찰청 행복e음 의뢰" is the agency with the part "행복e음 의뢰". */
const asNamed = (programme: string): string => programme.replace(/^(\S+) (행복e음 의뢰)$/, '$1($2)');
const words = (text: string): string => text.replaceAll('·', '').replaceAll(' ', '');

describe.each(worked.examples)('$id $title', ({ facts, expected }) => {
  const answer = answerTo(facts);

  test('exactly the programmes that the guide opens are eligible, each on the rules given', () => {
    expect(unique(withVerdict(answer, 'eligible').map(bare))).toEqual(unique(expected.eligible_programmes.map(({ programme }) => programme)));
    for (const { programme, rules } of expected.eligible_programmes) {
      const cited = answer.programmes.filter(({ id, part, verdict }) => verdict === 'eligible' && programme === id + (part === null ? '' : `(${part})`)).flatMap(({ clauses }) => clauses.map(({ rule }) => rule));
      expect(cited).toEqual(expect.arrayContaining([...rules]));
    }
  });

  test('what the guide shuts is excluded on the rules given', () => {
    for (const { programme, rules } of expected.excluded_programmes) {
      const found = answer.programmes.find(({ id, part }) => asNamed(programme) === id + (part === null ? '' : `(${part})`));
      expect(found?.verdict).toBe('excluded');
      expect(found?.clauses.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...rules]));
    }
  });

  test('what a person still judges is possible or left for review, never excluded', () => {
    const open = [...withVerdict(answer, 'possible'), ...withVerdict(answer, 'review')].map(bare);
    for (const { programme } of expected.possible_programmes) expect(open).toContain(programme);
    expect(withVerdict(answer, 'review').length > 0 || expected.decision === 'AUTO' || expected.review_flags.length > 0).toBe(true);
  });

  test('referrals go to the receiver by the channel, under the preconditions, by the actor', () => {
    const to = unique(answer.referrals.map((referral) => referral.to));
    expect(to).toEqual(unique(expected.referral.map((referral) => referral.to)));
    for (const wanted of expected.referral) {
      const found = answer.referrals.find((referral) => referral.to === wanted.to)!;
      expect(wanted.channels_accepted).toContain(found.channel);
      expect(found.preconditions).toEqual(wanted.preconditions);
      expect('actor' in wanted ? wanted.actor : found.actor).toBe(found.actor);
    }
  });

  test('urgency, consents, deadlines and flags', () => {
    expect({ tier: answer.urgency.tier, path: answer.urgency.path }).toEqual(expected.urgency);
    expect(neededConsents(answer)).toEqual(expected.required_consents);
    expect(answer.deadlines.map(({ what, due }) => ({ what, due }))).toEqual(expected.deadlines.map(({ what, value }) => ({ what, due: PERIODS[value] })));
    expect(answer.flags).toEqual(expected.review_flags);
  });

  test('attendees by strength', () => {
    const wanted = expected.required_conference_attendees;
    const at = (strength: string): readonly string[] => answer.attendees.filter((attendee) => attendee.strength === strength).map(({ who }) => who);
    expect(unique(at('must'))).toEqual(unique(wanted?.mandatory ?? []));
    expect(at('should')).toEqual(expect.arrayContaining([...(wanted?.should ?? [])]));
    expect(at('may')).toEqual(expect.arrayContaining([...(wanted?.optional ?? [])]));
  });

  test('duties at the end of the case', () => {
    const duties = answer.closing.map(({ duty }) => words(duty));
    for (const wanted of expected.closure_aftercare) expect(duties).toContain(words(wanted));
  });
});
