import type { Facts } from '@dure/domain/eligibility';
import { findAgency } from '../agency/index.ts';
import { type Edition, type Sender, SENDERS } from '../edition/index.ts';

const ORDER: readonly Sender[] = ['MENTAL', 'ADDICT', 'DREAM', 'ECARE', 'MEDAID', 'ICM', 'SELF', 'VISIT', 'NHIS', 'EMD', 'SGG'];
const squeeze = (text: string): string => text.replaceAll(/[\s·.]/g, '');
const isSender = (text: unknown): text is Sender => (SENDERS as readonly unknown[]).includes(text);

type Named = Pick<Edition, 'actors' | 'agencies'>;
const REMEMBERED = 1024;
const known = new WeakMap<Named, Map<string, Sender>>();

/** Whom the edition knows under that name; a programme's code is a name too. Names recur, so what they mean is remembered. */
export function senderNamed(edition: Named, name: string): Sender {
  const names = known.get(edition) ?? new Map<string, Sender>();
  const found = names.get(name);
  if (found !== undefined) return found;
  if (names.size === 0) known.set(edition, names);
  if (names.size >= REMEMBERED) names.clear();
  const sender = findSender(edition, name);
  names.set(name, sender);
  return sender;
}

function findSender(edition: Pick<Edition, 'actors' | 'agencies'>, name: string): Sender {
  if (isSender(name)) return name;
  const wanted = squeeze(name);
  const named = ORDER.find((sender) => edition.actors[sender]?.some((alias) => wanted.includes(squeeze(alias))) === true);
  // 정신건강복지센터 is a programme and a guarantee agency: the programme's rules are the more specific.
  if (named !== undefined && named !== 'EMD' && named !== 'SGG') return named;
  if (findAgency(edition.agencies, name) !== undefined) return 'AGENCY';
  return named ?? 'OTHER';
}

/** A case is at its end when a closure is spoken of. */
export function isClosing(facts: Facts): boolean {
  return facts['closure.reason'] !== undefined || facts['closure.meetingMode'] !== undefined || facts['meeting'] === '종결회의';
}

function holderOf(facts: Facts): Sender | undefined {
  const current = facts['program.current'];
  const first: unknown = Array.isArray(current) ? current[0] : undefined;
  return isSender(first) ? first : undefined;
}

/**
 * Who would send: the place that refers, else the programme that holds the person, else the town office, the gateway of model 1.
 * At closure `referrer` is the place that once referred, so the holder sends. A diagnosis code with Medical Aid and no other
 * sender is a Medical Aid link: the guide uses codes nowhere else (p.43).
 */
export function senderOf(edition: Pick<Edition, 'actors' | 'agencies'>, facts: Facts): Sender {
  const holder = holderOf(facts);
  if (isClosing(facts) && holder !== undefined) return holder;
  const { referrer } = facts;
  if (typeof referrer === 'string') return senderNamed(edition, referrer);
  if (holder !== undefined) return holder;
  return facts['benefit.medicalAid'] === true && facts['kcd.main'] !== undefined ? 'MEDAID' : 'EMD';
}

export function senderName(edition: Pick<Edition, 'actors'>, sender: Sender, facts: Facts): string {
  if (sender === 'AGENCY' || sender === 'OTHER') return typeof facts['referrer'] === 'string' ? facts['referrer'] : '의뢰기관';
  return edition.actors[sender]?.[0] ?? '의뢰기관';
}
