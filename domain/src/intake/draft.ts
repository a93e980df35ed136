import type { OrganisationId } from '../ids/index.ts';
import type { CounsellingSection, InboundRequest, IntakeDraft } from './intake.ts';
import type { SectionKey } from './sections.ts';
import { SECTION_KEYS } from './sections.ts';
import type { IntakeKind, IntakeSource } from './sources.ts';

const EMPTY_SECTION: CounsellingSection = { text: '', facts: {} };

function emptySections(): Readonly<Record<SectionKey, CounsellingSection>> {
  return Object.fromEntries(SECTION_KEYS.map((key) => [key, EMPTY_SECTION])) as Record<SectionKey, CounsellingSection>;
}

/** A blank form. It may be saved at once: a draft is never wrong, only unfinished. */
export function draftIntake(kind: IntakeKind, source: IntakeSource): IntakeDraft {
  return {
    kind,
    source,
    receivedAt: null,
    sourceDetail: '',
    personId: null,
    householdId: null,
    emdCode: null,
    counselling: { sections: emptySections(), doneOnTheSpot: '', nextStep: null, nextOn: null },
    inbound: null,
  };
}

/** What an agency wrote is put where the officer would type it again (부록3 ② 기본 정보, 복지욕구, 상담 내용을 토대로 초기 상담을 진행; RS-IN-2A). */
export function draftFromInbound(inbound: InboundRequest): IntakeDraft {
  const blank = draftIntake('case', 'guarantee-agency');
  const { sections } = blank.counselling;
  return {
    ...blank,
    sourceDetail: inbound.agencyName,
    inbound,
    counselling: {
      ...blank.counselling,
      sections: {
        ...sections,
        problem: { text: inbound.agencyCounselling, facts: inbound.needs.length > 0 ? { needs: inbound.needs } : {} },
        wishes: { text: inbound.wantedSupport, facts: {} },
      },
    },
  };
}

/** A request as an agency's system sends it, before any of it is known to be there. */
export function inboundRequest(agencyId: OrganisationId | null, agencyName: string, requestedOn: InboundRequest['requestedOn']): InboundRequest {
  return { agencyId, agencyName, requestedOn, needs: [], agencyCounselling: '', wantedSupport: '' };
}
