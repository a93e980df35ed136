import type { ServingOrganisation } from '@dure/database/organisation';
import { allow, refuse } from '@dure/domain/decision';
import type { PlainDate } from '@dure/domain/calendar';
import type { OrganisationKind } from '@dure/domain/organisation';
import { findEditionInForce, type Citation, type Edition, type RuleEntry } from '@dure/guide';
import type { Handlers } from '../http/handler.ts';
import { municipalityName, townNames } from '../jurisdiction/names.ts';
import { directoryOf } from '../organisation/directory.ts';
import { served } from './served.ts';
import { routeFor } from '../referral/route.ts';
import type { AgencyOrganisation, agencyContract } from './contract.ts';

interface Asker {
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly today: PlainDate;
  readonly towns: ReadonlyMap<string, string>;
}

const outboundOf = (outbound: boolean | 'unconfirmed'): 'yes' | 'no' | 'unconfirmed' => (outbound === 'unconfirmed' ? outbound : outbound ? 'yes' : 'no');

/** One way for each programme; to a guarantee agency the one of 부록3. Who cannot be sent to has none. */
function waysTo(asker: Asker, organisation: ServingOrganisation): AgencyOrganisation['ways'] {
  if (organisation.direction !== undefined && organisation.direction.outbound !== true) return [];
  const programmes = organisation.programmes.length > 0 ? organisation.programmes : organisation.guaranteeNumber === undefined ? [] : [null];
  return programmes.map((programme) => {
    const { channelLabel, preconditions, rules } = routeFor({ sender: asker, receiver: organisation, programme, urgency: 'general', on: asker.today, facts: {} });
    return { programme, channel: channelLabel, preconditions: preconditions.map(({ label }) => label), rules: [...rules] };
  });
}

function organisationView(asker: Asker, organisation: ServingOrganisation): AgencyOrganisation {
  const { id, name, kind, phone, programmes, areas, guaranteeNumber, direction } = organisation;
  return {
    id, name, kind, phone, programmes: [...programmes], areas: areas.map((code) => asker.towns.get(code) ?? code), guaranteeNumber: guaranteeNumber ?? null, inbound: direction?.inbound ?? null, outbound: direction === undefined ? null : outboundOf(direction.outbound),
    ways: id === asker.organisationId ? [] : waysTo(asker, organisation), mine: id === asker.organisationId,
  };
}

/** Whoever watches over the product or keeps it running is nobody to whom a person is sent. */
const helps = ({ kind }: ServingOrganisation): boolean => kind !== 'audit-office' && kind !== 'municipal-it';

function getRule(edition: Edition, rule: string): RuleEntry {
  const entry = edition.rules[rule];
  if (entry === undefined) throw new Error(`Edition ${edition.id} has no rule ${rule}.`);
  return entry;
}

function guideView(edition: Edition) {
  const cited = ({ seed, page, quote }: Citation) => ({ seed, page, quote });
  const readingsOf = (ids: string | undefined) => edition.contradictions.filter(({ id }) => ids?.split(',').includes(id) === true).map(({ id, title, reading }) => ({ id, title, reading }));
  const closedBy = (rule: string, says: string) => ({ rule, says, cite: cited(getRule(edition, rule).cite) });
  const hospitals = edition.contradictions.find(({ id }) => id === 'C15');
  return {
    edition: edition.title,
    closed: { no: closedBy('RS-TYPE-OUT', '지자체에서 보낼 수 없음'), unconfirmed: closedBy('RS-OUT-LIMIT', hospitals?.reading ?? '지자체에서 보낼 수 있는지 확인되지 않음') },
    guarantee: edition.agencies.map(({ number, name, aliases, supports, inbound, outbound, cite }) => ({ number, name, aliases: [...aliases], supports, inbound, outbound: outboundOf(outbound), cite: cited(cite) })),
    services: edition.services.map(({ agency, service, ages = null, notFor = [], includes = [], outlets = null, contradiction, cite }) => ({
      agency, service, ages, notFor: [...notFor], includes: [...includes], outlets, readings: readingsOf(contradiction), cite: cited(cite),
    })),
    directory: edition.directory.map(({ agency, page, phone, homepage, homepageLikely = null, services, referralTargets, cites }) => ({
      agency, page, phone, homepage, homepageLikely, services: services.map((one) => ({ ...one })), referralTargets: referralTargets.map(cited), cites: cites.map(cited),
    })),
  };
}

export const agencyHandlers: Handlers<typeof agencyContract> = {
  'GET /api/agencies': async ({ scope, staff, today, server }) => {
    const edition = findEditionInForce(today);
    if (edition === undefined) return refuse({ code: 'absent' });
    const [directories, names, municipalities] = await Promise.all([
      Promise.all(scope.sigungus.map((sigungu) => directoryOf(server, sigungu))),
      Promise.all(scope.sigungus.map((sigungu) => townNames(server, sigungu))),
      Promise.all(scope.sigungus.map((sigungu) => municipalityName(server, sigungu))),
    ]);
    const towns = new Map(names.flatMap((one) => [...one]));
    const asker = { organisationId: staff.organisationId, organisationKind: staff.organisationKind, today, towns };
    const organisations = served(directories.map((directory, at) => ({ municipality: municipalities[at] ?? '', organisations: [...directory.values()].filter(helps).map((one) => organisationView(asker, one)) })));
    return allow({ answer: { ...guideView(edition), organisations: [...organisations] }, subject: { organisations: organisations.length } });
  },
};
