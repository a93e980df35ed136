import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';

const Cited = z.object({ seed: z.string(), page: z.string().nullable(), quote: z.string() });

/** One sentence of the guide, as the evaluator holds it. */
const Sentence = z.object({
  id: z.string(), chapter: z.string(), kind: z.string(), says: z.string(), modality: z.string().nullable(), grade: z.string(), contradictions: z.array(z.string()), usedBy: z.array(z.string()), cite: Cited,
});
export type SentenceView = z.infer<typeof Sentence>;

/** A condition in words: a leaf speaks, a join holds several. */
export type ConditionWords = { readonly text: string } | { readonly join: 'all' | 'any' | 'not'; readonly of: readonly ConditionWords[] };
const Words: z.ZodType<ConditionWords> = z.custom<ConditionWords>(() => true);

const Clause = z.object({ role: z.enum(['requires', 'ground', 'excludes', 'review', 'refusal', 'exception']), when: Words, judgement: Words.nullable(), rules: z.array(z.string()) });
export type ClauseView = z.infer<typeof Clause>;
const Part = z.object({ part: z.string().nullable(), clauses: z.array(Clause) });
export type PartView = z.infer<typeof Part>;
const Way = z.object({
  from: z.array(z.string()), part: z.string().nullable(), tiers: z.array(z.string()), when: Words.nullable(), receiver: z.string().nullable(), channel: z.string(), actor: z.string().nullable(),
  preconditions: z.array(z.string()), consents: z.array(z.string()), rules: z.array(z.string()),
});
export type WayView = z.infer<typeof Way>;
const Presence = z.object({ at: z.enum(['visit', 'meeting']), who: z.string(), strength: z.string(), when: Words, rules: z.array(z.string()) });
export type PresenceView = z.infer<typeof Presence>;
const Deadline = z.object({ what: z.string(), due: z.string(), strictness: z.string(), when: Words, rules: z.array(z.string()) });
export type DeadlineView = z.infer<typeof Deadline>;
const Duty = z.object({ duty: z.string(), when: Words, rules: z.array(z.string()) });
export type DutyView = z.infer<typeof Duty>;

export const SECTIONS = ['purpose', 'law', 'who', 'what', 'how', 'with', 'when', 'more'] as const;
export type SectionCode = (typeof SECTIONS)[number];
const Section = z.object({ section: z.enum(SECTIONS), sentences: z.array(z.string()) });
export type SectionView = z.infer<typeof Section>;

const EditionRow = z.object({ id: z.string(), title: z.string(), from: z.string(), until: z.string().nullable(), isInForce: z.boolean(), rules: z.int(), contradictions: z.int() });
export type EditionRowView = z.infer<typeof EditionRow>;
const ChapterRow = z.object({ id: z.string(), name: z.string(), isProgramme: z.boolean(), purpose: z.string().nullable(), sentences: z.int(), unverified: z.int() });
export type ChapterRowView = z.infer<typeof ChapterRow>;

const Chapter = z.object({
  edition: EditionRow, id: z.string(), name: z.string(), isProgramme: z.boolean(), sections: z.array(Section), parts: z.array(Part), ways: z.array(Way), presences: z.array(Presence), deadlines: z.array(Deadline), duties: z.array(Duty),
  /** Every sentence that the page names, by its id. */
  sentences: z.record(z.string(), Sentence),
});
export type ChapterView = z.infer<typeof Chapter>;

/** Found letters as [from, to) in the text they stand beside. */
const Ranges = z.array(z.tuple([z.int(), z.int()]));
const Hit = z.object({
  kind: z.enum(['chapter', 'sentence', 'service', 'agency', 'directory', 'contradiction']), id: z.string(), chapter: z.string().nullable(), where: z.string(), page: z.string().nullable(), grade: z.string().nullable(),
  title: z.object({ text: z.string(), found: Ranges }), body: z.object({ text: z.string(), found: Ranges }),
});
export type HitView = z.infer<typeof Hit>;

const Segment = z.object({ text: z.string(), changed: z.boolean() });
const Change = z.object({ section: z.string(), page: z.string(), kind: z.enum(['추가', '삭제', '변경']), before: z.array(Segment).nullable(), after: z.array(Segment).nullable() });
export type ChangeView = z.infer<typeof Change>;

const Contradiction = z.object({
  id: z.string(), title: z.string(), severity: z.string(), reading: z.string(), evidence: z.array(Cited), when: Words.nullable(), never: z.string().nullable(),
  sentences: z.array(z.object({ id: z.string(), says: z.string(), chapter: z.string(), page: z.string().nullable() })), chapters: z.array(z.object({ id: z.string(), name: z.string() })), clocks: z.array(z.string()),
});
export type ContradictionView = z.infer<typeof Contradiction>;

const Edition = z.string().min(1).max(20);
const reads = { permission: 'guide:read', purpose: 'guide-lookup' } as const;

export const readerContract = {
  'GET /api/guide/editions': endpoint({ ...reads, summary: 'The editions of the guide and the days they are in force', log: 'guide.editions-read', answer: z.object({ editions: z.array(EditionRow) }) }),
  'GET /api/guide/editions/:edition': endpoint({
    ...reads, summary: 'The programmes and chapters of an edition', log: 'guide.edition-read', params: z.object({ edition: Edition }), answer: z.object({ edition: EditionRow, chapters: z.array(ChapterRow) }),
  }),
  'GET /api/guide/editions/:edition/chapters/:chapter': endpoint({
    ...reads, summary: 'One programme, or one chapter, sentence by sentence, from the data that the evaluator reads', log: 'guide.chapter-read', params: z.object({ edition: Edition, chapter: z.string().min(1).max(60) }), answer: Chapter,
  }),
  'GET /api/guide/editions/:edition/search': endpoint({
    ...reads, summary: 'Full-text search over sentences, services, agencies and contradictions; initial consonants find too', log: 'guide.searched', params: z.object({ edition: Edition }), query: z.object({ q: z.string().max(60) }),
    answer: z.object({ hits: z.array(Hit), total: z.int() }),
  }),
  'GET /api/guide/editions/:edition/contradictions': endpoint({
    ...reads, summary: 'Where the text contradicts itself, how it is read here, and where that bites', log: 'guide.contradictions-read', params: z.object({ edition: Edition }), answer: z.object({ edition: EditionRow, contradictions: z.array(Contradiction) }),
  }),
  'GET /api/guide/paragraph': endpoint({
    ...reads, summary: 'The paragraph of the source text around a quote', log: 'guide.paragraph-read', query: z.object({ seed: z.string().regex(/^[A-Z\d]{2,4}$/u), quote: z.string().min(1).max(800) }),
    answer: z.object({ before: z.string(), quote: z.string(), after: z.string() }),
  }),
  'GET /api/guide/differences': endpoint({
    ...reads, summary: 'What changed between two editions, with both texts and the words that differ', log: 'guide.differences-read', query: z.object({ from: Edition, to: Edition }),
    answer: z.object({ from: EditionRow, to: EditionRow, changes: z.array(Change) }),
  }),
} as const;
