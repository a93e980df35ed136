import { accessContract } from '../access/contract.ts';
import { consentContract } from '../consent/contract.ts';
import { documentContract } from '../document/contract.ts';
import type { ListName } from '@dure/domain/download';
import type { Endpoint, FileContent } from '../http/endpoint.ts';
import { letterContract } from '../letter/contract.ts';
import { paperPackContract } from '../paperPack/contract.ts';
import { planContract } from '../plan/contract.ts';
import { visitContract } from '../visit/contract.ts';
import type { contract } from '../contract.ts';

/**
 * `list`: many people in columns. `paper`: one record as its form. `original`: what somebody signed or
 * photographed, byte for byte; a mark on it would make it another document, so it has its line in the log and no mark.
 */
interface ExportTerms {
  readonly kind: 'list' | 'paper' | 'original';
  /** Columns that may leave in a list, derived from what the list is for. */
  readonly columns: readonly string[];
  /** Name of a list that can be of so many people that a second person has to agree. */
  readonly list?: ListName | undefined;
}

type Routes = typeof contract;
type FileRoute = { readonly [Key in keyof Routes]: Routes[Key]['answer'] extends { readonly _output: infer Sent } ? (Sent extends FileContent ? Key : never) : never }[keyof Routes];

const paper = { kind: 'paper', columns: [] } as const;
const original = { kind: 'original', columns: [] } as const;

/** Every route that hands out a file; one that is not here does not compile. */
export const EXPORTS = {
  'POST /api/access-log/export': { kind: 'list', list: 'access-log', columns: ['일시', '소속', '사용자', '역할', '접속지', '목적', '행위', '결과', '대상자 수', '사유'] },
  'POST /api/referrals/sheet': { kind: 'list', list: 'referrals', columns: ['문서번호', '성명', '서비스', '긴급도', '보낸 기관', '받는 기관', '상태', '작성일', '회신 기한', '다음 날짜'] },
  'POST /api/cases/sheet': { kind: 'list', list: 'cases', columns: ['성명', '사업', '단계', '담당', '등록일', '종결일', '다음 날짜'] },
  'POST /api/persons/:id/documents/sheet': { kind: 'list', list: undefined, columns: ['문서번호', '서식', '발급일', '효력', '발급한 사람', '발급 기관'] },
  'GET /api/referrals/:id/letter': paper,
  'GET /api/referrals/:id/letter/draft': paper,
  'GET /api/documents/preview': paper,
  'POST /api/documents/:id/content': paper,
  // A team's whole work on paper for the hours when nobody could approve anything; it names who printed it on every page.
  'POST /api/paper-pack': paper,
  'GET /api/consents/:id/signature': original,
  'GET /api/plans/:id/signature': original,
  'GET /api/visits/:id/photos/:photoId': original,
} as const satisfies Record<FileRoute, ExportTerms>;

export type ListRoute = { readonly [Key in keyof typeof EXPORTS]: (typeof EXPORTS)[Key]['kind'] extends 'list' ? Key : never }[keyof typeof EXPORTS];

const DECLARED: Readonly<Record<string, Endpoint>> = { ...accessContract, ...consentContract, ...documentContract, ...letterContract, ...paperPackContract, ...planContract, ...visitContract };

/** Events by which the log names a download. */
export const EXPORT_EVENTS: readonly string[] = Object.entries(EXPORTS).flatMap(([key, { kind }]) => {
  const declared = DECLARED[key];
  return kind === 'original' || declared === undefined ? [] : [declared.log];
});
