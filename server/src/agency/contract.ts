import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';

/** `seed` names the source text: an edition in force may go on quoting an older one. */
const Cited = z.object({ seed: z.string(), page: z.string().nullable(), quote: z.string() });
const Outbound = z.enum(['yes', 'no', 'unconfirmed']);
/** A way from the asker's organisation: by what, and what comes first. */
const Way = z.object({ programme: z.string().nullable(), channel: z.string(), preconditions: z.array(z.string()), rules: z.array(z.string()) });

const Organisation = z.object({
  id: z.uuid(), name: z.string(), kind: z.string(), phone: z.string(), programmes: z.array(z.string()),
  /** Names of the towns served; empty means the whole municipality. */
  areas: z.array(z.string()),
  guaranteeNumber: z.int().nullable(), inbound: z.boolean().nullable(), outbound: Outbound.nullable(), ways: z.array(Way), mine: z.boolean(),
});
export type AgencyOrganisation = z.infer<typeof Organisation>;

const Guarantee = z.object({ number: z.int(), name: z.string(), aliases: z.array(z.string()), supports: z.string(), inbound: z.boolean(), outbound: Outbound, cite: Cited });
const Service = z.object({
  agency: z.string(), service: z.string(), ages: z.string().nullable(), notFor: z.array(z.string()), includes: z.array(z.string()), outlets: z.string().nullable(),
  /** Where the text speaks against itself: how it is read here. */
  readings: z.array(z.object({ id: z.string(), title: z.string(), reading: z.string() })), cite: Cited,
});
const Entry = z.object({
  agency: z.string(), page: z.string(), phone: z.string().nullable(), homepage: z.string(), homepageLikely: z.string().nullable(),
  services: z.array(z.object({ name: z.string(), target: z.string().nullable(), detail: z.string().nullable() })), referralTargets: z.array(Cited), cites: z.array(Cited),
});

/** By which rule an agency is not sent to. */
const Closed = z.object({ rule: z.string(), says: z.string(), cite: Cited });

export const agencyContract = {
  'GET /api/agencies': endpoint({
    summary: 'Organisations of the municipality, the guarantee agencies and their services after the guide in force', permission: 'agency:read', purpose: 'guide-lookup', log: 'agency.listed',
    answer: z.object({
      edition: z.string(), organisations: z.array(Organisation), guarantee: z.array(Guarantee), services: z.array(Service), directory: z.array(Entry),
      closed: z.object({ no: Closed, unconfirmed: Closed }),
    }),
  }),
} as const;
