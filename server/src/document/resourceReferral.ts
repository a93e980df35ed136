import type { StoredReferral } from '@dure/database/referral';
import type { Approval, Entry } from '@dure/documents/form';
import type { ResourceReferral, ServiceInUse } from '@dure/documents/resourceReferral';
import { DISCLOSURE_ITEMS, isDisclosureItem } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { PROGRAMME_NAMES } from '@dure/domain/programme';
import type { ReferralEvent, RequestedItem } from '@dure/domain/referral';
import { personLines } from '../letter/person.ts';
import { conditionEntries } from './around.ts';
import { basisWords, serviceWords } from './labels.ts';
import type { Mark } from './paper.ts';

export interface ReferralOnPaper {
  readonly stored: Pick<StoredReferral, 'state' | 'packet' | 'createdAt'>;
  readonly events: readonly ReferralEvent[];
  readonly writtenOn: PlainDate;
  readonly sender: string;
  readonly receiver: string;
  readonly approvals: readonly Approval[];
  readonly consentedOn: PlainDate | null;
  readonly contact: readonly Entry[];
}

const NOT_GIVEN = '제공 항목에 포함되지 않았습니다.';

/** The referral as it left: of the person what is in the packet, and what was not given said to be so. */
export function resourceReferralOf({ stored: { state, packet }, events, writtenOn, sender, receiver, approvals, consentedOn, contact }: ReferralOnPaper, mark: Mark): ResourceReferral {
  const { identity, basis } = state;
  const items = ((packet['items'] ?? []) as readonly string[]).filter(isDisclosureItem);
  const requested = (packet['requested'] ?? []) as readonly RequestedItem[];
  return {
    issue: { ...mark, organisation: sender, writtenOn, receipt: state.receipt ?? null, approvals }, receiver,
    programme: identity.sender.programme === null ? '해당 없음' : PROGRAMME_NAMES[identity.sender.programme], service: serviceWords(identity.programme ?? identity.service),
    person: personLines(packet), conditions: conditionEntries(packet), reason: typeof packet['reason'] === 'string' ? packet['reason'] : '',
    inUse: items.includes('services') ? servicesIn(packet) : [{ service: NOT_GIVEN, provider: '', from: null, to: null }],
    requested: requested.map(({ item, words }) => ({ service: item, content: words === '' ? '따로 적지 않음' : words, frequency: '협의' })),
    consultation: consultationIn(events, receiver), consent: { basis: basisWords(basis), items: items.map((item) => DISCLOSURE_ITEMS[item].label), on: consentedOn },
    safety: items.includes('safety') ? safetyIn(packet) : NOT_GIVEN, dueOn: state.dueOn, quotes: [], contact,
  };
}

type Facts = Readonly<Record<string, { readonly value: unknown }>>;
const factsIn = (packet: StoredReferral['packet']): Facts => (packet['facts'] ?? {}) as Facts;

function servicesIn(packet: StoredReferral['packet']): readonly ServiceInUse[] {
  const known = factsIn(packet)['program.current']?.value;
  if (known === undefined) return [{ service: '확인되지 않음', provider: '', from: null, to: null }];
  const codes = Array.isArray(known) ? known : known === null ? [] : [known];
  return codes.map((code) => ({ service: serviceWords(String(code)), provider: '', from: null, to: null }));
}

function safetyIn(packet: StoredReferral['packet']): string {
  return factsIn(packet)['visit.safetyConcern']?.value === true ? '방문 시 안전 문제가 우려됩니다. 방문하기 전에 의뢰기관에 확인하여 주십시오.' : '';
}

/** 사전 협의: what the guide asks to be settled with the receiver before it is sent, and what was said. */
function consultationIn(events: readonly ReferralEvent[], receiver: string): ResourceReferral['consultation'] {
  const sent = events.findLast(({ action }) => action === 'send');
  if (sent?.action !== 'send') return null;
  const settled = sent.confirmed.filter(({ code }) => /상의|협의|사전/u.test(code));
  return settled.length === 0 ? null : { on: sent.on, with: `${receiver} 담당자`, result: settled.map(({ code, words }) => (words === '' ? code : `${code}: ${words}`)).join('\n') };
}
