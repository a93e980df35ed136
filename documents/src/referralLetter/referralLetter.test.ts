import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { renderReferralLetter as renderCopy, type ReferralLetter } from './index.ts';
import { signedAs } from './signedAs.ts';

const folder = mkdtempSync(join(tmpdir(), 'letter-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LETTER: ReferralLetter = {
  organisation: '전주시 중앙동', receiver: '전주시정신건강복지센터', via: '', service: '정신건강사례관리',
  person: [['성명', '뷁순자(金順子)'], ['생년월일', '1954. 3. 1.'], ['성별', '여']],
  facts: [['기초연금수급자', '예'], ['정신질환 의심', '우울']],
  reason: '최근 배우자와 사별한 뒤 식사를 거르고 #link("x") $1$ 이라고 말합니다.\n상담을 희망합니다.', requested: [['상담', '위기 상담 주 1회']],
  dueOn: '2026-12-06', items: ['성명, 생년월일, 성별', '의뢰 사유와 요청 내용'], basis: '본인 동의',
  approvals: [{ act: '기안', name: '김하늘', on: '2026-11-21' }, { act: '결재', name: '이바다', on: '2026-11-22' }],
  number: '전주시 중앙동-17', sentOn: '2026-11-22', receipt: null, authority: null,
};

const COPY = { by: '박나루', organisation: '전주시 중앙동', at: '2026-11-23T05:05:00.000Z', number: '019ab2c4-0000-7000-8000-00000000aa01' };
const renderReferralLetter = (letter: ReferralLetter): Promise<Uint8Array> => renderCopy(letter, COPY);

let hasPoppler = true;
try {
  execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
} catch {
  hasPoppler = false;
}

function run(tool: 'pdftotext' | 'pdfinfo', pdf: Uint8Array, ...after: string[]): string {
  const path = join(folder, 'letter.pdf');
  writeFileSync(path, pdf);
  return execFileSync(tool, [...(tool === 'pdftotext' ? ['-layout'] : []), path, ...after], { encoding: 'utf8' });
}

describe('the letter of a referral', () => {
  test('is a tagged PDF that names its standard, its language and its title', async () => {
    const bytes = Buffer.from(await renderReferralLetter(LETTER)).toString('latin1');
    expect(bytes.slice(0, 5)).toBe('%PDF-');
    for (const mark of ['/StructTreeRoot', '/Marked true', '/Title', '/Lang', 'pdfuaid:part']) expect(bytes).toContain(mark);
    expect(Buffer.from(bytes, 'latin1').toString('utf8')).toContain('정신건강사례관리 서비스 의뢰');
  });

  test.runIf(hasPoppler)('says everything that an official letter must say, and no markup is read from what was written', async () => {
    const pdf = await renderReferralLetter(LETTER);
    const text = run('pdftotext', pdf, '-');
    const said = ['전주시 중앙동', '전주시정신건강복지센터', '(경유)', '정신건강사례관리 서비스 의뢰', '뷁순자(金順子)', '#link("x") $1$', '상담을 희망합니다', '위기 상담 주 1회', '2026. 12. 6.까지', '대상자 확인 사항 1부.', '끝.', '중앙동장', '김하늘', '이바다', '전주시 중앙동-17', '2026. 11. 22.', '기초연금수급자', '전주시 중앙동 박나루', '2026. 11. 23. 14:05', '019ab2c4'];
    expect(said.filter((one) => !text.includes(one))).toEqual([]);
    expect(run('pdfinfo', pdf)).toMatch(/Tagged:\s+yes/);
  });

  test.runIf(hasPoppler)('says openly what was not disclosed', async () => {
    const text = run('pdftotext', await renderReferralLetter({ ...LETTER, person: [], facts: [], reason: '', requested: [], number: null, dueOn: null }), '-');
    expect(text).toContain('제공한 인적사항이 없습니다.');
    expect(text.match(/제공 항목에 포함되지 않았습니다/g)).toHaveLength(2);
    expect(text).toMatch(/해당 없음\(공문으로 보내지 않음\)/);
    expect(text).not.toContain('기초연금수급자');
  });

  test.runIf(hasPoppler)('before it is approved is marked as a draft on every page, without number and day', async () => {
    const draft = run('pdftotext', await renderReferralLetter({ ...LETTER, number: null, sentOn: null, approvals: [] }), '-');
    for (const said of ['정신건강사례관리 서비스 의뢰 (초안)', '결재 후 부여', '시행 전', '초안 · 시행되지 않은 문서']) expect(draft).toContain(said);
    expect(draft).not.toContain('전주시 중앙동-17');
    expect(run('pdftotext', await renderReferralLetter(LETTER), '-')).not.toContain('초안');
  });

  test.runIf(hasPoppler)('has the number under which it was received, and the name of the authority in whose name a team writes', async () => {
    const text = run('pdftotext', await renderReferralLetter({ ...LETTER, receipt: { number: '전주시정신건강복지센터-4', on: '2026-11-23' }, authority: '전주시장' }), '-');
    for (const said of ['접수등록번호', '전주시정신건강복지센터-4', '2026. 11. 23.', '전주시장']) expect(text).toContain(said);
    expect(run('pdftotext', await renderReferralLetter(LETTER), '-')).not.toContain('접수등록번호');
  });

  test('is printed and accessible whatever was typed: emoji, control characters, quotation marks', async () => {
    const pdf = await renderReferralLetter({ ...LETTER, reason: '힘들어요 😢 "도와" \\ 주세요 \u0007 👨‍👩‍👧 \uE000 끝' });
    expect(Buffer.from(pdf).toString('latin1')).toContain('pdfuaid:part');
  });

  test('is the same bytes for the same record', async () => {
    const [one, other] = await Promise.all([renderReferralLetter(LETTER), renderReferralLetter(LETTER)]);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

test.each([['중앙동', '중앙동장'], ['전주시 중앙동 행정복지센터', '전주시 중앙동장'], ['완주지역자활센터', '완주지역자활센터장'], ['희망복지지원단', '희망복지지원단'], ['전주시보건소 방문건강관리팀', '전주시보건소장']])('%s signs as %s', (name, head) => {
  expect(signedAs(name)).toBe(head);
});
