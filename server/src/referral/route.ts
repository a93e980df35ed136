import type { PlainDate } from '@dure/domain/calendar';
import type { Urgency } from '@dure/domain/clock';
import type { Organisation, OrganisationKind } from '@dure/domain/organisation';
import type { FactValues } from '@dure/domain/person';
import type { ProgrammeId } from '@dure/domain/programme';
import type { Channel } from '@dure/domain/referral';
import { channelFor, findEditionInForce, type ChannelAnswer, type ConsentCode, type Sender, type Tier } from '@dure/guide';

export interface Precondition {
  readonly code: string;
  readonly label: string;
  readonly required: boolean;
  readonly rules: readonly string[];
  /** The consent whose being in force confirms it; without one the officer ticks it. */
  readonly consent: ConsentCode | null;
}

/** How a referral travels from this sender to this receiver, and what must be done before it leaves. */
export interface Route {
  readonly channel: Channel;
  readonly channelLabel: string;
  readonly actor: string;
  readonly preconditions: readonly Precondition[];
  readonly rules: readonly string[];
}

interface Pair {
  readonly sender: { readonly organisationKind: OrganisationKind };
  readonly receiver: Pick<Organisation, 'kind' | 'guaranteeNumber'> | undefined;
  readonly programme: ProgrammeId | null;
  readonly urgency: Urgency;
  readonly on: PlainDate;
  /** What is known of the person, where the way depends on it. */
  readonly facts: FactValues;
}

/** The (sender, receiver) pair decides the channel; the guide in force on the day says which. */
export function routeFor(pair: Pair): Route {
  if (pair.programme === null) return pair.receiver?.guaranteeNumber === undefined ? BY_LETTER : TO_AGENCY;
  const edition = findEditionInForce(pair.on);
  const found = edition && channelFor({ edition, sender: SENDER_OF[pair.sender.organisationKind], receiver: pair.programme, urgency: TIER_OF[pair.urgency], facts: pair.facts as never });
  return found === undefined ? BY_LETTER : asRoute(found);
}

function asRoute({ channel, actor, preconditions, consents, rules }: ChannelAnswer): Route {
  // A precondition that only says "consent" is the consent itself, which the ledger confirms.
  const checks = preconditions.filter((label) => !(label.includes('동의') && consents.length > 0)).map((label) => ({ code: label, label, required: true, rules, consent: null }));
  const asked = consents.map(({ code, name, rules: why }) => ({ code: `consent:${code}`, label: name, required: true, rules: why, consent: code }));
  return { channel: channelOf(channel), channelLabel: channel, actor, preconditions: [...checks, ...asked], rules };
}

/** The guide's words for the ways there are. */
function channelOf(words: string): Channel {
  if (words.startsWith('경찰')) return 'emergency-call';
  if (words.includes('공문')) return 'official-letter';
  if (words.includes('행복e음')) return 'social-security-system';
  return words.startsWith('유선') ? 'phone' : 'through-office';
}

const check = (label: string, ...rules: string[]): Precondition => ({ code: label, label, required: true, rules, consent: null });

/** 부록3: a service of an agency outside the programmes. */
const TO_AGENCY: Route = { channel: 'social-security-system', channelLabel: '행복e음 서비스 의뢰', actor: '읍·면·동', preconditions: [check('초기상담을 마쳤습니다', 'RS-OUT-1', 'RS-OUT-2')], rules: ['RS-OUT-2'] };
const BY_LETTER: Route = { channel: 'official-letter', channelLabel: '공문', actor: '의뢰기관', preconditions: [check('사전 협의', 'DREAM-A1-MUTUAL')], rules: ['DREAM-A1-MUTUAL'] };

const TIER_OF = { emergency: '응급', crisis: '위기', intensive: '집중', general: '일반' } as const satisfies Record<Urgency, Tier>;

const SENDER_OF = {
  'town-office': 'EMD', 'hope-welfare': 'ICM', 'medical-aid-team': 'MEDAID', 'self-support-team': 'SGG', 'dream-start': 'DREAM', 'visiting-health': 'VISIT', 'mental-health-centre': 'MENTAL',
  'addiction-centre': 'ADDICT', 'self-support-centre': 'SELF', 'elder-care-provider': 'ECARE', 'insurer-branch': 'NHIS', 'guarantee-agency': 'AGENCY', 'audit-office': 'OTHER', 'municipal-it': 'OTHER',
} as const satisfies Record<OrganisationKind, Sender>;
