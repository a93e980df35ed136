import { CARE_SETTINGS, type DiscoveryCondition, INSTITUTION_TYPES, SEXES, SPELL_KINDS, SPELLS } from '@dure/domain/discovery';
import { z } from 'zod';

/** A criterion as a form sends it: the language of domain/src/discovery/criterion.ts, and nothing beside it. */
const Amount = z.union([z.int().min(0).max(100_000), z.strictObject({ setting: z.string().max(60) })]);
const Span = z.string().max(20);
const Code = z.string().regex(/^[A-Za-z]\d{2}(\.?\d{1,3})?$/);
const Ranges = z.array(z.strictObject({ from: Code, to: Code })).max(40);
const Selected = z.strictObject({
  settings: z.array(z.enum(CARE_SETTINGS)).min(1).max(CARE_SETTINGS.length).exactOptional(),
  institutions: z.array(z.enum(INSTITUTION_TYPES)).min(1).max(INSTITUTION_TYPES.length).exactOptional(),
  diagnosis: z.strictObject({ among: z.enum(['main', 'either']), include: Ranges.min(1), exclude: Ranges.exactOptional() }).exactOptional(),
});
const per = z.enum(['person', 'illness', 'institution']);
const values = z.array(z.enum(SPELL_KINDS.flatMap((kind) => SPELLS[kind]))).min(1).max(12);
const leaf = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) => z.strictObject({ kind: z.literal(kind), ...shape });

const Leaf = z.discriminatedUnion('kind', [
  leaf('compare', { fact: z.literal('age'), op: z.enum(['<', '<=', '>=', '>']), value: Amount }),
  leaf('one-of', { fact: z.literal('sex'), values: z.array(z.enum(SEXES)).min(1).max(SEXES.length) }),
  leaf('spell', { of: z.enum(SPELL_KINDS), values }),
  leaf('began', { of: z.enum(SPELL_KINDS), values, within: Span, time: z.enum(['first', 'again']).exactOptional() }),
  leaf('amount', { of: Selected, measure: z.enum(['claims', 'care-days', 'benefit-days', 'visit-days', 'institutions']), per, within: Span, atLeast: Amount }),
  leaf('burst', { of: Selected, measure: z.enum(['claims', 'institutions']), per: z.enum(['person', 'illness']), days: Amount, within: Span, atLeast: Amount }),
  leaf('overlap', { within: Span, atLeast: Amount }),
  leaf('stay', { of: Selected, per, gap: Amount, atLeast: Amount, ended: Span, quiet: Amount }),
  leaf('readmitted', { of: Selected, gap: Amount, days: Amount, within: Span, atLeast: Amount }),
  leaf('first', { of: Selected, within: Span }),
  leaf('none', { of: Selected, within: Span }),
]);

const MOST_TOGETHER = 20;
/** How deep conditions may lie within each other is the domain's to say, once it has the whole. */
export const ConditionInput: z.ZodType<DiscoveryCondition> = z.lazy(() => z.union([
  Leaf,
  z.strictObject({ kind: z.enum(['all', 'any']), of: z.array(ConditionInput).min(1).max(MOST_TOGETHER) }),
  z.strictObject({ kind: z.literal('not'), of: ConditionInput }),
]));
