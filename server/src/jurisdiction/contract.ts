import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';

const Place = z.object({ sigungu: z.string(), code: z.string(), name: z.string() });

export const jurisdictionContract = {
  'GET /api/jurisdictions': endpoint({
    summary: 'Towns (행정동) of the municipalities that I work in', permission: 'agency:read', purpose: 'guide-lookup', log: 'jurisdiction.listed',
    answer: z.object({ municipalities: z.array(Place), rows: z.array(Place) }),
  }),
} as const;
