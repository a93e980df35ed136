import { z } from 'zod';
import { HOUSEHOLD_TYPES, LIVELIHOODS, RELATIONS } from '@dure/domain/household';
import { endpoint } from '../http/endpoint.ts';

export const householdContract = {
  'PUT /api/persons/:id/household': endpoint({
    summary: 'Who lives together', permission: 'person:write', purpose: 'case-management', log: 'household.changed', params: z.object({ id: z.uuid() }),
    body: z.strictObject({
      members: z.array(z.strictObject({ personId: z.uuid(), relation: z.enum(RELATIONS) })).min(1).max(20), livelihood: z.enum(LIVELIHOODS),
      typeOverride: z.strictObject({ type: z.enum(HOUSEHOLD_TYPES), reason: z.string().max(300).min(1) }).nullable().default(null),
    }),
    /** `If-Match` is the version of the household, 0 before there is one. */
    versioned: true,
    answer: z.object({ householdId: z.uuid(), type: z.string().nullable(), version: z.int() }),
  }),
} as const;
