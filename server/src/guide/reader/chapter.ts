import type { Clause, Condition, Gate } from '@dure/domain/eligibility';
import type { Edition, Programme } from '@dure/guide';
import { chapterName, editionRow, sentencesIn } from './chapters.ts';
import type { ChapterView, ClauseView, DeadlineView, DutyView, PartView, PresenceView, SentenceView, WayView } from './contract.ts';
import { sectionsOf } from './sections.ts';
import { conditionWords } from './words.ts';

type Role = ClauseView['role'];

function clausesOf(gate: Gate, edition: Edition): ClauseView[] {
  const clause = (role: Role) => ({ when, rules, judgement }: Clause & { readonly judgement?: Clause }): ClauseView => ({
    role, when: conditionWords(when, edition), judgement: judgement === undefined ? null : conditionWords(judgement.when, edition), rules: [...new Set([...rules, ...(judgement?.rules ?? [])])],
  });
  return [
    ...gate.requires.map(clause('requires')), ...gate.grounds.map(clause('ground')), ...[...gate.excludes, ...(gate.bars ?? [])].map(clause('excludes')), ...gate.reviews.map(clause('review')),
    ...(gate.refusals ?? []).map(clause('refusal')), ...(gate.exceptions ?? []).map(clause('exception')),
  ];
}

const partsOf = (programme: Programme | undefined, edition: Edition): PartView[] => (programme?.parts ?? []).map(({ part, gate }) => ({ part, clauses: clausesOf(gate, edition) }));

function waysTo(edition: Edition, id: string): WayView[] {
  const nameOf = (sender: string): string => edition.actors[sender as keyof Edition['actors']]?.[0] ?? sender;
  return edition.channels.filter(({ to }) => to === id || to.startsWith(`${id}/`)).map((row) => ({
    from: row.from === 'any' ? [] : row.from.map(nameOf), part: row.to.includes('/') ? row.to.slice(id.length + 1) : null, tiers: [...(row.tiers ?? [])], when: row.when === undefined ? null : conditionWords(row.when, edition),
    receiver: row.receiver ?? null, channel: row.channel, actor: row.actor ?? null, preconditions: [...row.preconditions],
    consents: edition.consents.filter(({ code }) => row.consents.includes(code)).map(({ name }) => name), rules: [...row.rules],
  }));
}

function mentioned(condition: Condition): readonly unknown[] {
  if ('of' in condition) return Array.isArray(condition.of) ? (condition.of as readonly Condition[]).flatMap(mentioned) : mentioned(condition.of as Condition);
  if ('values' in condition) return condition.values;
  return 'value' in condition ? [condition.value] : [];
}

/** Whether a row of the evaluator speaks of a chapter: it cites one of its sentences, or asks for its programme. */
function speaksOf(edition: Edition, id: string): (row: Clause) => boolean {
  const sentences = sentencesIn(edition);
  return ({ rules, when }) => rules.some((rule) => sentences.get(rule)?.chapter === id) || mentioned(when).some((value) => value === id || (typeof value === 'string' && value.startsWith(`${id}/`)));
}

function presencesOf(edition: Edition, id: string): PresenceView[] {
  const speaks = speaksOf(edition, id);
  const view = (at: PresenceView['at'], rows: Edition['companions']): PresenceView[] => rows.filter(speaks).map(({ who, strength, when, rules }) => ({ at, who, strength, when: conditionWords(when, edition), rules: [...rules] }));
  return [...view('visit', edition.companions), ...view('meeting', edition.attendees)];
}

const deadlinesOf = (edition: Edition, id: string): DeadlineView[] =>
  edition.deadlines.filter(speaksOf(edition, id)).map(({ what, due, strictness, when, rules }) => ({ what, due, strictness, when: conditionWords(when, edition), rules: [...rules] }));

const dutiesOf = (edition: Edition, id: string): DutyView[] =>
  edition.duties.filter(speaksOf(edition, id)).map(({ duty, when, rules }) => ({ duty: duty.replace('{referrer}', '의뢰 기관'), when: conditionWords(when, edition), rules: [...rules] }));

type Citing = { readonly rules: readonly string[] };

/** One page of the reader; undefined where the edition has no such chapter. Programme pages are made of the evaluator's own data. */
export function findChapter(edition: Edition, id: string, today: string): ChapterView | undefined {
  const all = sentencesIn(edition);
  const own = [...all.values()].filter(({ chapter }) => chapter === id);
  const programme = edition.programmes.find((one) => one.id === id);
  if (own.length === 0 && programme === undefined) return undefined;
  const parts = partsOf(programme, edition);
  const [ways, presences, deadlines, duties] = [waysTo(edition, id), presencesOf(edition, id), deadlinesOf(edition, id), dutiesOf(edition, id)];
  const citing: readonly Citing[] = [...parts.flatMap(({ clauses }) => clauses), ...ways, ...presences, ...deadlines, ...duties];
  const named = new Set([...own.map((one) => one.id), ...citing.flatMap(({ rules }) => rules)]);
  const sentences = Object.fromEntries([...named].flatMap((rule): (readonly [string, SentenceView])[] => {
    const found = all.get(rule);
    return found === undefined ? [] : [[rule, found]];
  }));
  return { edition: editionRow(edition, today), id, name: chapterName(edition, id), isProgramme: programme !== undefined, sections: sectionsOf(own), parts, ways, presences, deadlines, duties, sentences };
}
