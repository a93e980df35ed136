import { z } from 'zod';
import { RELATIONS } from '@dure/domain/household';
import { SEXES } from '@dure/domain/person';
import { BOND_KINDS, CIRCLE_SOURCES, FLOWS, KIN_LINKS, TIE_KINDS, UNION_KINDS } from '@dure/domain/picture';
import { endpoint } from '../http/endpoint.ts';

/** Of a member, a circle or something drawn. */
const Key = z.string().regex(/^[a-z][a-z0-9-]{0,47}$/u);
/** What is drawn by hand never takes the key of a record. */
const DrawnKey = z.string().regex(/^d-[a-z0-9-]{1,40}$/u);
const words = (most: number) => z.string().max(most);

const GenogramSketch = z.strictObject({
  people: z.array(z.strictObject({ key: DrawnKey, role: words(30), words: words(200), sex: z.enum(SEXES), birthYear: z.int().min(1880).max(2100).nullable(), isDeceased: z.boolean(), link: z.enum(KIN_LINKS), of: z.union([Key, z.literal('')]) })).max(30),
  unions: z.array(z.strictObject({ one: Key, other: Key, kind: z.enum(UNION_KINDS) })).max(40),
  parents: z.array(z.strictObject({ child: Key, parent: Key })).max(40),
  bonds: z.array(z.strictObject({ key: DrawnKey, from: Key, to: Key, kind: z.enum(BOND_KINDS), words: words(200) })).max(40),
});
const EcomapSketch = z.strictObject({
  circles: z.array(z.strictObject({ key: DrawnKey, name: words(40), words: words(200) })).max(24),
  ties: z.array(z.strictObject({ key: Key, kind: z.enum(TIE_KINDS), flow: z.enum(FLOWS), words: words(200) })).max(60),
  hidden: z.array(z.strictObject({ key: Key, reason: words(200) })).max(60),
});

const Known = z.object({
  key: z.string(), relation: z.enum(RELATIONS), name: z.string().nullable(), sex: z.enum(SEXES), birthYear: z.int().nullable(), age: z.int().nullable(), decade: z.int().nullable(), isDeceased: z.boolean(), isIndex: z.boolean(),
});
const KnownCircle = z.object({ key: z.string(), name: z.string(), sources: z.array(z.enum(CIRCLE_SOURCES)), what: z.array(z.string()) });

/** By whom the drawing was begun, and when it was changed last; null while nothing was drawn by hand. */
const Drawn = z.object({ organisation: z.string(), at: z.string() }).nullable();
const Stage = z.object({ stage: z.string(), from: z.string(), until: z.string().nullable(), dueOn: z.string().nullable(), daysLate: z.int() });

const Params = z.object({ id: z.uuid() });
const Saved = z.object({ version: z.int() });
const about = { permission: 'picture:read', purpose: 'case-management', params: Params } as const;
const change = { permission: 'picture:write', purpose: 'case-management', params: Params, versioned: true, answer: Saved } as const;

export const pictureContract = {
  'GET /api/persons/:id/pictures/genogram': endpoint({
    ...about, summary: '가계도: who lives together as the viewer may know it, and what was drawn by hand; no members where 가구 구성 was not disclosed', log: 'picture.genogram-read',
    answer: z.object({ isDisclosed: z.boolean(), members: z.array(Known), sketch: GenogramSketch, version: z.int(), mayEdit: z.boolean(), drawn: Drawn }),
  }),
  'PUT /api/persons/:id/pictures/genogram': endpoint({ ...change, summary: 'Draw into the 가계도; `If-Match` is 0 before anything was drawn', log: 'picture.genogram-drawn', body: GenogramSketch }),
  'GET /api/persons/:id/pictures/ecomap': endpoint({
    ...about, summary: '생태도: the systems around the household that the viewer may know of, and what was drawn by hand', log: 'picture.ecomap-read',
    answer: z.object({ centre: z.array(Known), circles: z.array(KnownCircle), sketch: EcomapSketch, version: z.int(), mayEdit: z.boolean(), drawn: Drawn }),
  }),
  'PUT /api/persons/:id/pictures/ecomap': endpoint({ ...change, summary: 'Draw into the 생태도; `If-Match` is 0 before anything was drawn', log: 'picture.ecomap-drawn', body: EcomapSketch }),
  'GET /api/persons/:id/pictures/course': endpoint({
    ...about, summary: '사례의 경과: the parts of each case with their days, and what happened meanwhile', permission: 'case:read', log: 'picture.course-read',
    answer: z.object({ courses: z.array(z.object({ caseId: z.uuid(), programme: z.string(), stages: z.array(Stage), ticks: z.array(z.object({ on: z.string(), noun: z.string(), what: z.string() })), today: z.string() })) }),
  }),
} as const;
