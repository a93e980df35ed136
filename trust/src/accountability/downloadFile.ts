import { hwpxRunning, sheetRow, unlocked } from '../../../documents/testing/index.ts';
import { HAS_POPPLER, pdfText, pressed } from '../../../documents/testing/readers.ts';

/** What each list may say, written down a second time: no address, no telephone, no number of a person. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'referral.list-downloaded': ['문서번호', '성명', '서비스', '긴급도', '보낸 기관', '받는 기관', '상태', '작성일', '회신 기한', '다음 날짜'],
  'case.list-downloaded': ['성명', '사업', '단계', '담당', '등록일', '종결일', '다음 날짜'],
  'document.list-downloaded': ['문서번호', '서식', '발급일', '효력', '발급한 사람', '발급 기관'],
  'audit.exported': ['일시', '소속', '사용자', '역할', '접속지', '목적', '행위', '결과', '대상자 수', '사유'],
};

export interface Marks {
  readonly by: string;
  readonly organisation: string;
  /** As a person reads it. */
  readonly moment: string;
  readonly number: string;
}

const missing = (text: string, { by, organisation, moment, number }: Marks): readonly string[] => [by, organisation, moment, number].filter((one) => !pressed(text).includes(pressed(one))).map((one) => `no ${one}`);

/** What is wrong with a list: readable without its password, a column too many, or something of its mark missing. */
export function faultsOfList(bytes: Uint8Array, { event, password, reason, marks }: { readonly event: string; readonly password: string; readonly reason: string; readonly marks: Marks }): readonly string[] {
  if (Buffer.from(bytes.subarray(0, 2)).toString() === 'PK') return ['not locked'];
  const content = unlocked(bytes, password);
  if (content === undefined || unlocked(bytes, `${password}x`) !== undefined) return ['not opened by its password alone'];
  const [[over = ''], labels] = [sheetRow(content, 1), sheetRow(content, 2)];
  const beyond = labels.filter((label) => !COLUMNS[event]?.includes(label));
  return [...missing(over, marks), ...(over.includes(reason) ? [] : ['no reason']), ...beyond.map((label) => `column ${label}`), ...(labels.length > 0 ? [] : ['no columns'])];
}

/** Undefined where this machine cannot read the format. */
export function faultsOfPaper(bytes: Uint8Array, format: 'pdf' | 'hwpx', marks: Marks): readonly string[] | undefined {
  if (format === 'pdf' && !HAS_POPPLER) return undefined;
  return missing(format === 'pdf' ? pdfText(bytes) : hwpxRunning(bytes), marks);
}
