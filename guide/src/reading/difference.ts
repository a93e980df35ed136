import type { Edition, Passage } from '../edition/index.ts';

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

function ruleDifferences(before: Edition, after: Edition): readonly Difference[] {
  const ids = new Set([...Object.keys(before.rules), ...Object.keys(after.rules)]);
  return [...ids].flatMap((id) => {
    const [earlier, later] = [before.rules[id], after.rules[id]];
    const cite = (later ?? earlier)?.cite;
    return differenceOf({ text: earlier?.cite.quote ?? null }, { text: later?.cite.quote ?? null }, { section: id, page: cite?.page ?? '-', text: null });
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

/** What changed between two editions: revised passages, sentences that came or went, contacts. Computed, never stored. */
export function diffEditions(before: Edition, after: Edition): readonly Difference[] {
  return [...passageDifferences(before, after), ...ruleDifferences(before, after), ...contactDifferences(before, after)];
}
