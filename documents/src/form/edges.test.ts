import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { HAS_POPPLER, hwpxText, openHwpx, pdfPages, pdfText, pressed } from '../../testing/readers.ts';
import { INTERNAL, ISSUE } from '../../testing/issue.ts';
import { OFFICIAL_LETTER, REPLY } from '../../testing/referralSamples.ts';
import { CONSENT_FORM, INTAKE_RECORD } from '../../testing/recordSamples.ts';
import { PERSON_PLAN_COPY, SERVICE_PLAN } from '../../testing/planSamples.ts';
import { consentForm } from '../consentForm/index.ts';
import { intakeRecordForm } from '../intakeRecord/index.ts';
import { officialLetterForm } from '../officialLetter/index.ts';
import { personPlanCopyForm } from '../personPlanCopy/index.ts';
import { replyForm } from '../reply/index.ts';
import { servicePlanForm } from '../servicePlan/index.ts';
import type { Form } from './model.ts';
import { hwpxRunning } from '../../testing/parts.ts';
import { framed, grid, table, title, traced } from './parts.ts';
import { renderForm } from './index.ts';
import { printableForm } from './printable.ts';
import { wordsOf } from './words.ts';

// The readers compile 10 MB of WebAssembly once, on cores that others may be using.
vi.setConfig({ testTimeout: 60_000 });

const bytesOf = async (form: Form, format: 'pdf' | 'hwpx'): Promise<Uint8Array> => (await renderForm(form, format)).bytes;
const section = (hwpx: Uint8Array): string => strFromU8(unzipSync(hwpx)['Contents/section0.xml'] ?? new Uint8Array());
const isAccessible = (pdf: Uint8Array): boolean => Buffer.from(pdf).includes('pdfuaid:part');
const ended = (form: Form): readonly string[] => wordsOf(form).filter((words) => words.includes('끝.'));

describe('whatever was typed', () => {
  const written = 'a'.repeat(200);
  const form = framed(INTERNAL, {
    title: '시험', isDraftUntilSent: false,
    blocks: [title('뷁쓩햏'), grid([['성명', '쓩뷁(金哲洙)'], ['표시', '#link("x") $1$ *굵게* <b>&amp; ]]> "따옴표" \\ | 표 |'], ['긴 말', written], ['그림', '힘들어요 😢 \u0007 \uE000 👨‍👩‍👧'], ['줄', '하나\r\n둘\n셋\t넷'], ['자모', '\u1100\u1161\u11A8']], 1)],
  });

  test.runIf(HAS_POPPLER)('is in the PDF as it was typed, and the PDF stays accessible', async () => {
    const pdf = await bytesOf(form, 'pdf');
    const text = pdfText(pdf);
    for (const said of ['뷁쓩햏', '쓩뷁(金哲洙)', '#link("x") $1$ *굵게* <b>&amp; ]]> "따옴표"', '힘들어요', '하나\n둘\n', '각']) expect(text).toContain(said);
    expect(pressed(text)).toContain(written);
    expect(isAccessible(pdf)).toBe(true);
  });

  test('is in the HWPX as it was typed', async () => {
    const text = hwpxText(await bytesOf(form, 'hwpx'));
    for (const said of ['뷁쓩햏', '쓩뷁(金哲洙)', '#link("x") $1$ *굵게* <b>&amp; ]]> "따옴표" \\ | 표 |', written, '셋 넷', '각']) expect(text).toContain(said);
  });
});

test('any text at all gives two files that can be read, and the HWPX says it in the same words', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 4 }), async (texts) => {
    const form = framed(INTERNAL, { title: texts[0] ?? '', isDraftUntilSent: false, blocks: [title(`가${texts[0] ?? ''}`), grid(texts.map((text) => [text, text]), 1), table([{ label: '말', width: 1, text: (row: string) => row }], texts)] });
    expect(Buffer.from((await bytesOf(form, 'pdf')).slice(0, 5)).toString('latin1')).toBe('%PDF-');
    expect(pressed(hwpxText(await bytesOf(form, 'hwpx')))).toBe(pressed(wordsOf(printableForm(form)).join('')));
  }), { numRuns: 15 });
});

describe('a table of sixty rows', () => {
  const form = framed(ISSUE, { title: '긴 표', blocks: [title('긴 표'), table([{ label: '번호', width: 1, text: (row: number) => `제${row}호` }, { label: '내용', width: 4, text: (row) => `${row}번째 줄입니다.\n두 줄` }], Array.from({ length: 60 }, (_, index) => index + 1))] });

  test.runIf(HAS_POPPLER)('goes on over pages of the PDF, each with the head of the table', async () => {
    const pdf = await bytesOf(form, 'pdf');
    const pages = pdfText(pdf).split('\f').filter((page) => page.trim() !== '');
    expect(pages.length).toBe(pdfPages(pdf));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain('번호');
    expect(pdfText(pdf)).toContain('제60호');
  });

  test('goes on over pages of the HWPX, each with the head of the table', async () => {
    const hwpx = await bytesOf(form, 'hwpx');
    expect(section(hwpx)).toMatch(/<hp:tbl[^>]* pageBreak="CELL" repeatHeader="1" rowCnt="61"/u);
    expect(section(hwpx).match(/<hp:tc [^>]*header="1"/gu)).toHaveLength(2);
    const document = openHwpx(hwpx);
    const pages = Array.from({ length: document.pageCount() }, (_, page) => document.renderPageSvg(page).replace(/<[^>]+>|\s/gu, ''));
    document.free();
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain('번호');
  });
});

describe('a record of several pages in one cell', () => {
  const written = Array.from({ length: 120 }, (_, index) => `제${index}줄입니다. 오래 이야기를 나누었습니다.`).join('\n');
  const form = framed(INTERNAL, { title: '긴 상담', isDraftUntilSent: false, blocks: [title('긴 상담'), grid([['상담 내용', written]], 1), table([{ label: '내용', width: 1, text: (row: string) => row }], [written])] });

  test.runIf(HAS_POPPLER)('goes on over the pages of the PDF, and nothing runs out of them', async () => {
    const pdf = await bytesOf(form, 'pdf');
    expect(pdfPages(pdf)).toBeGreaterThanOrEqual(5);
    // Poppler leaves out what stands beyond the edge of the page.
    const text = pressed(pdfText(pdf));
    for (const line of ['제0줄입니다', '제60줄입니다', '제119줄입니다']) expect(text.split(line)).toHaveLength(3);
  });

  test('goes on over the pages of the HWPX', async () => {
    const document = openHwpx(await bytesOf(form, 'hwpx'));
    const pages = Array.from({ length: document.pageCount() }, (_, page) => document.renderPageSvg(page).replace(/<[^>]+>|\s/gu, ''));
    document.free();
    expect(pages.length).toBeGreaterThan(5);
    for (const line of ['제0줄입니다', '제60줄입니다', '제119줄입니다']) expect(pages.join('').split(line).length).toBeGreaterThanOrEqual(3);
  });
});

test('thirty signers and eight who approve have room', async () => {
  const signers = Array.from({ length: 30 }, (_, index) => ({ role: '가족', name: `가족${index}번` }));
  const form = servicePlanForm({ ...SERVICE_PLAN, signers, issue: { ...SERVICE_PLAN.issue, approvals: Array.from({ length: 8 }, (_, index) => ({ act: `검토${index}차`, name: `검토자${index}`, on: '2026-11-20' as const })) } });
  const pdf = await bytesOf(form, 'pdf');
  expect(isAccessible(pdf)).toBe(true);
  expect(pressed(hwpxText(await bytesOf(form, 'hwpx')))).toBe(pressed(wordsOf(form).join('')));
  const printed = HAS_POPPLER ? pressed(pdfText(pdf)) : wordsOf(form).join('');
  for (const said of ['가족0번', '가족29번', '검토0차', '검토7차', '검토자7']) expect(printed).toContain(said);
});

describe('where nothing was recorded', () => {
  test('a form says so, and is whole in both formats', async () => {
    const form = intakeRecordForm({ ...INTAKE_RECORD, household: [], complaint: '', content: ' ', living: [], signals: [], wishes: '', opinion: '', next: [], nextDetail: '', consent: { given: false, on: null }, quotes: [], issue: { ...INTERNAL, approvals: [] } });
    const words = wordsOf(form);
    expect(words.filter((text) => text === '기록 없음').length).toBeGreaterThanOrEqual(5);
    expect(words).toContain('함께 사는 가구원이 없습니다.');
    expect(words).not.toContain('결재');
    expect(isAccessible(await bytesOf(form, 'pdf'))).toBe(true);
    expect(pressed(hwpxText(await bytesOf(form, 'hwpx')))).toBe(pressed(words.join('')));
  });

  test('a plan without services and signers is printed', async () => {
    const form = servicePlanForm({ ...SERVICE_PLAN, goals: [], services: [], tasks: [], signers: [], quotes: [], agreedOn: null, wishes: '', family: '', standsFor: '', reviewOn: null });
    expect(isAccessible(await bytesOf(form, 'pdf'))).toBe(true);
    expect(pressed(hwpxText(await bytesOf(form, 'hwpx')))).toBe(pressed(wordsOf(form).join('')));
  });
});

describe('a copy', () => {
  const COPY = { by: '박나루', organisation: '전주시 중앙동', at: '2026-11-23T05:05:00.000Z', number: '중앙동-7' };
  test('says at the foot of each page who had it made, when and under which number, in both formats', async () => {
    const form = traced(replyForm(REPLY), COPY);
    const running = hwpxRunning(await bytesOf(form, 'hwpx'));
    for (const words of ['전주시 중앙동 박나루', '2026. 11. 23. 14:05', '중앙동-7']) expect(running).toContain(words);
    expect(traced(form, COPY)).toEqual(form);
  });
  test.runIf(HAS_POPPLER)('on every page of the PDF', async () => {
    const pdf = await bytesOf(traced(servicePlanForm(SERVICE_PLAN), COPY), 'pdf');
    expect(pressed(pdfText(pdf)).split(pressed('전주시 중앙동 박나루 · 2026. 11. 23. 14:05')).length - 1).toBe(pdfPages(pdf));
  });
});

describe('a draft', () => {
  const draft = replyForm({ ...REPLY, issue: { ...REPLY.issue, sentOn: null, number: null, receipt: null } });

  test('has neither number nor day, and says on every page that it is not in force', async () => {
    expect(draft).toMatchObject({ title: '회신서 (초안)', mark: '초안', running: { foot: '초안 · 시행되지 않은 문서' } });
    expect(wordsOf(draft)).toEqual(expect.arrayContaining(['결재 후 부여', '시행 전']));
    expect(section(await bytesOf(draft, 'hwpx'))).toContain('초안 · 시행되지 않은 문서');
    expect(section(await bytesOf(replyForm(REPLY), 'hwpx'))).not.toContain('초안');
  });
});

describe('a consent form', () => {
  test('says the five things of 개인정보 보호법 제17조제2항 for each recipient', () => {
    const words = wordsOf(consentForm(CONSENT_FORM));
    for (const label of ['제공받는 자', '이용 목적', '제공 항목', '보유·이용 기간']) expect(words.filter((text) => text === label).length).toBeGreaterThanOrEqual(2);
    expect(words.some((text) => text.startsWith('동의를 거부할 권리가 있습니다. 동의하지 않으면'))).toBe(true);
  });

  test('marks what was answered, and leaves both boxes empty where it is still to be asked', () => {
    const answers = (answer: boolean | null): readonly string[] => wordsOf(consentForm({ ...CONSENT_FORM, collections: [], sensitive: [], identifiers: [], others: [], provisions: CONSENT_FORM.provisions.slice(0, 1).map((row) => ({ ...row, answer })) })).filter((text) => text.includes('동의하지 않음'));
    expect(answers(true)).toEqual(['■ 동의함   □ 동의하지 않음']);
    expect(answers(false)).toEqual(['□ 동의함   ■ 동의하지 않음']);
    expect(answers(null)).toEqual(['□ 동의함   □ 동의하지 않음']);
  });

  test('is no draft: it is in force when it is signed', () => {
    expect(consentForm({ ...CONSENT_FORM, signedOn: null }).mark).toBe('');
    expect(wordsOf(consentForm({ ...CONSENT_FORM, signedOn: null }))).toContain('20      년        월        일');
  });
});

describe('an official letter (행정업무규정 시행규칙 제4조)', () => {
  test('끝. stands after the last attachment', () => {
    expect(ended(officialLetterForm(OFFICIAL_LETTER))).toEqual(['2. 참석자 명단 1부.  끝.']);
    expect(ended(officialLetterForm({ ...OFFICIAL_LETTER, attachments: [{ name: '회의 안건 1부.', entries: [] }] }))).toEqual(['회의 안건 1부.  끝.']);
  });

  test('끝. stands after the last word of the body where nothing is attached, once', () => {
    expect(ended(officialLetterForm({ ...OFFICIAL_LETTER, attachments: [] }))).toEqual(['주거: 집 고침과 이사  끝.']);
    expect(ended(officialLetterForm({ ...OFFICIAL_LETTER, attachments: [], body: [{ text: '알려 드립니다.' }] }))).toEqual(['알려 드립니다.  끝.']);
  });

  test('several receivers are named after the sender, and 수신 refers to them', () => {
    expect(wordsOf(officialLetterForm(OFFICIAL_LETTER))).toEqual(expect.arrayContaining(['수신자 참조', '수신자  완주군수(복지정책과장), 전주시정신건강복지센터장']));
    expect(wordsOf(officialLetterForm({ ...OFFICIAL_LETTER, receivers: ['완주군수'] }))).toContain('완주군수');
    expect(wordsOf(officialLetterForm({ ...OFFICIAL_LETTER, receivers: ['완주군수'] })).join(' ')).not.toContain('수신자');
  });

  test('a single item is not numbered', () => {
    expect(wordsOf(officialLetterForm({ ...OFFICIAL_LETTER, body: [{ text: '알려 드립니다.' }] }))).not.toContain('1.');
  });
});

describe.runIf(HAS_POPPLER)('the plan for the person to keep', () => {
  test('is one page in large type', async () => {
    const form = personPlanCopyForm(PERSON_PLAN_COPY);
    expect(form.points).toBe(16);
    expect(pdfPages(await bytesOf(form, 'pdf'))).toBe(1);
    const document = openHwpx(await bytesOf(form, 'hwpx'));
    expect(document.pageCount()).toBe(1);
    document.free();
  });

  test('stays one page with eight kinds of help, in smaller type that is still large', async () => {
    const form = personPlanCopyForm({ ...PERSON_PLAN_COPY, help: Array.from({ length: 8 }, (_, index) => ({ help: `도움 ${index + 1}`, when: '월·수·금 낮 12시', who: '노인종합복지관 담당자', phone: '063-000-0350' })), own: [...PERSON_PLAN_COPY.own, '문고리를 꼭 잠급니다.'] });
    expect(form.points).toBeGreaterThanOrEqual(13);
    expect(pdfPages(await bytesOf(form, 'pdf'))).toBe(1);
  });
});
