import type { Edition, Passage } from '../edition/index.ts';
import { type Citation, SEEDS, SOURCE_TITLES } from '../rule/index.ts';

export interface Difference {
  readonly section: string;
  readonly page: string;
  readonly kind: '추가' | '삭제' | '변경';
  readonly before: string | null;
  readonly after: string | null;
}

const NONE: Pick<Passage, 'text'> = { text: null };

function differenceOf(before: Pick<Passage, 'text'>, after: Pick<Passage, 'text'>, where: Passage): readonly Difference[] {
  if (before.text === after.text) return [];
  const kind = before.text === null ? '추가' : after.text === null ? '삭제' : '변경';
  return [{ section: where.section, page: where.page, kind, before: before.text, after: after.text }];
}

function passageDifferences(before: Edition, after: Edition): readonly Difference[] {
  const keys = new Set([...Object.keys(before.passages), ...Object.keys(after.passages)]);
  return [...keys].flatMap((key) => {
    const [earlier, later] = [before.passages[key], after.passages[key]];
    const where = later ?? earlier;
    return where === undefined ? [] : differenceOf(earlier ?? NONE, later ?? NONE, where);
  });
}

/** A page of the guide, or the article of a law with the law's name. */
function pageOf(cite: Citation | undefined): string {
  if (cite === undefined || cite.page === null) return '-';
  return (SEEDS as readonly string[]).includes(cite.seed) ? cite.page : `${SOURCE_TITLES[cite.seed]} ${cite.page}`;
}

function ruleDifferences(before: Edition, after: Edition): readonly Difference[] {
  const ids = new Set([...Object.keys(before.rules), ...Object.keys(after.rules)]);
  return [...ids].flatMap((id) => {
    const [earlier, later] = [before.rules[id], after.rules[id]];
    const cite = (later ?? earlier)?.cite;
    return differenceOf({ text: earlier?.cite.quote ?? null }, { text: later?.cite.quote ?? null }, { section: id, page: pageOf(cite), text: null });
  });
}

function contactDifferences(before: Edition, after: Edition): readonly Difference[] {
  const words = (edition: Edition, purpose: string): string | null => {
    const contact = edition.contacts.find((one) => one.purpose === purpose);
    return contact === undefined ? null : `${contact.name} ${contact.number}`;
  };
  const purposes = new Set([...before.contacts, ...after.contacts].map(({ purpose }) => purpose));
  return [...purposes].flatMap((purpose) => differenceOf({ text: words(before, purpose) }, { text: words(after, purpose) }, { section: '연락처', page: '-', text: null }));
}

/** Who is judged for what: programmes that came or went, and the sentences that a gate reads newly or no longer. */
function gateDifferences(before: Edition, after: Edition): readonly Difference[] {
  const named = (edition: Edition, id: string): string | null => edition.programmes.find((programme) => programme.id === id)?.name ?? null;
  const rulesRead = (edition: Edition, id: string): readonly string[] => {
    const gates = edition.programmes.find((programme) => programme.id === id)?.parts.map(({ gate }) => gate) ?? [];
    return gates.flatMap((gate) => Object.values(gate).flat()).flatMap((clause) => [...clause.rules, ...('judgement' in clause && clause.judgement !== undefined ? clause.judgement.rules : [])]);
  };
  const ids = new Set([...before.programmes, ...after.programmes].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [earlier, later] = [named(before, id), named(after, id)];
    if (earlier === null || later === null) return differenceOf({ text: earlier }, { text: later }, { section: `사업 ${id}`, page: '-', text: null });
    const [known, now] = [new Set(rulesRead(before, id)), new Set(rulesRead(after, id))];
    const says = (edition: Edition, rules: ReadonlySet<string>, others: ReadonlySet<string>): string | null => {
      const only = [...rules].filter((rule) => !others.has(rule)).map((rule) => edition.rules[rule]?.says ?? rule);
      return only.length === 0 ? null : only.join('; ');
    };
    return differenceOf({ text: says(before, known, now) }, { text: says(after, now, known) }, { section: `판정 ${id}`, page: '-', text: null });
  });
}

function agencyDifferences(before: Edition, after: Edition): readonly Difference[] {
  return after.agencies.flatMap(({ number, name }) => {
    const earlier = before.agencies.find((agency) => agency.number === number)?.name ?? null;
    return differenceOf({ text: earlier }, { text: name }, { section: '보장기관', page: '-', text: null });
  });
}

function clockDifferences(before: Edition, after: Edition): readonly Difference[] {
  const words = (edition: Edition, what: string): string | null => {
    const due = edition.deadlines.filter((deadline) => deadline.what === what).map((deadline) => `${what} ${deadline.due} ${deadline.strictness}`);
    return due.length === 0 ? null : due.join('; ');
  };
  const all = new Set([...before.deadlines, ...after.deadlines].map(({ what }) => what));
  return [...all].flatMap((what) => differenceOf({ text: words(before, what) }, { text: words(after, what) }, { section: '기한·주기', page: '-', text: null }));
}

/** What changed between two editions: revised passages, sentences that came or went, gates, clocks, contacts and names. Computed, never stored. */
export function diffEditions(before: Edition, after: Edition): readonly Difference[] {
  const parts = [passageDifferences, gateDifferences, ruleDifferences, clockDifferences, contactDifferences, agencyDifferences];
  return parts.flatMap((differences) => differences(before, after));
}
