import type { RuleKind } from '@dure/guide';
import { SECTIONS, type SectionCode, type SectionView, type SentenceView } from './contract.ts';

/** Where on the page an officer looks for a kind of sentence. What has no place of its own stands at the end. */
const PLACES: Readonly<Partial<Record<RuleKind, SectionCode>>> = {
  purpose: 'purpose', model: 'purpose', definition: 'purpose',
  legal_basis: 'law',
  target: 'who', target_need: 'who', priority: 'who', referral_criteria: 'who', crisis: 'who', focused: 'who', exclusion: 'who', exception: 'who', verification: 'who', configuration_duty: 'who', selection: 'who', outbound_code: 'who',
  service: 'what', service_limit: 'what', performing_body: 'what', budget: 'what',
  emergency: 'how', intake: 'how', application: 'how', inbound: 'how', referral_precheck: 'how', referral_requirement: 'how', referral_procedure: 'how', channel: 'how', consent: 'how', form: 'how', step: 'how', process: 'how', permission: 'how', limit: 'how', outbound: 'how', system: 'how', data: 'how', contact: 'how',
  duty: 'with', companion: 'with', conference: 'with', coordination: 'with',
  deadline: 'when', cycle: 'when', notice: 'when', closure_notice: 'when', closure: 'when', aftercare: 'when',
};

const ORDER = Object.keys(PLACES);
const placeOf = (kind: string): SectionCode => PLACES[kind as RuleKind] ?? 'more';

/** The sentences of one chapter, section by section; each stands exactly once. */
export function sectionsOf(sentences: readonly SentenceView[]): SectionView[] {
  const sorted = sentences.toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  return SECTIONS.flatMap((section) => {
    const own = sorted.filter(({ kind }) => placeOf(kind) === section).map(({ id }) => id);
    return own.length === 0 ? [] : [{ section, sentences: own }];
  });
}
