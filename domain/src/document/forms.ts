import type { Permission } from '../access/index.ts';
import type { PlanKind } from '../plan/index.ts';

/** What a paper is made from; nothing on it is typed anew. */
export const DOCUMENT_SUBJECTS = ['referral', 'consent', 'intake', 'assessment', 'case', 'visit', 'plan', 'conference'] as const;
export type DocumentSubject = (typeof DOCUMENT_SUBJECTS)[number];

interface FormTerms {
  /** Name of the paper, as it stands on it. */
  readonly title: string;
  readonly subject: DocumentSubject;
  /** Whoever may not read the record may not read it on paper either. */
  readonly needs: Permission;
  /** A notice to somebody: whom it is addressed to reads it although the record is not his (업무안내 30쪽). */
  readonly isNotice?: true;
}

/** 서식: every paper that is made from a record. */
export const DOCUMENT_FORMS = {
  'resource-referral': { title: '자원연계 의뢰서', subject: 'referral', needs: 'referral:read' },
  'official-letter': { title: '의뢰 공문(시행문)', subject: 'referral', needs: 'referral:read' },
  'reply': { title: '회신서', subject: 'referral', needs: 'referral:read' },
  'consent-form': { title: '개인정보 동의서', subject: 'consent', needs: 'consent:read' },
  'intake-record': { title: '초기상담지', subject: 'intake', needs: 'intake:read' },
  'needs-assessment': { title: '욕구·위기도 조사표', subject: 'assessment', needs: 'assessment:read' },
  'conference-minutes': { title: '회의록', subject: 'conference', needs: 'conference:read' },
  'closure-notice': { title: '종결 통보서', subject: 'case', needs: 'case:read', isNotice: true },
  'visit-record': { title: '방문기록지', subject: 'visit', needs: 'visit:read' },
  'service-plan': { title: '서비스 제공계획서', subject: 'plan', needs: 'plan:read' },
  'self-reliance-plan': { title: '자활계획서(IAP·ISP)', subject: 'plan', needs: 'plan:read' },
  'care-plan': { title: '재가 의료급여 케어플랜', subject: 'plan', needs: 'plan:read' },
  'personal-support-plan': { title: '개인별지원계획서', subject: 'plan', needs: 'plan:read' },
  'home-services-plan': { title: '통합재가서비스 계획서', subject: 'plan', needs: 'plan:read' },
  'person-plan-copy': { title: '나의 계획 안내문', subject: 'plan', needs: 'plan:read' },
} as const satisfies Record<string, FormTerms>;

export type DocumentForm = keyof typeof DOCUMENT_FORMS;
export const DOCUMENT_FORM_CODES = Object.keys(DOCUMENT_FORMS) as readonly DocumentForm[];

export function isDocumentForm(text: string): text is DocumentForm {
  return Object.hasOwn(DOCUMENT_FORMS, text);
}

const PLAN_PAPERS: Readonly<Record<PlanKind, DocumentForm>> = {
  'service': 'service-plan', 'self-reliance': 'self-reliance-plan', 'home-medical': 'care-plan', 'personal-support': 'personal-support-plan', 'home-services': 'home-services-plan',
};

/** The paper of a plan, under the name that the law of its programme gives it. */
export const planPaper = (kind: PlanKind): DocumentForm => PLAN_PAPERS[kind];

/** Both are kept of an issued paper: what people read, and what the offices go on working with. */
export const DOCUMENT_FORMATS = ['pdf', 'hwpx'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];
