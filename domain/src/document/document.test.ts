import { expect, test } from 'vitest';
import type { OrganisationId, StaffId } from '../ids/index.ts';
import { PLAN_KINDS } from '../plan/index.ts';
import { decideVoid, DOCUMENT_FORMS, planPaper, type DocumentVoid } from './index.ts';

const OURS = 'o1' as OrganisationId;
const declared: DocumentVoid = { at: '2026-11-23T01:00:00.000Z', by: 's1' as StaffId, words: ' 생년월일을 잘못 적음 ' };

test('whoever issued a paper declares it void, with the reason as it was said', () => {
  expect(decideVoid({ organisationId: OURS, voided: null }, { organisationId: OURS }, declared)).toEqual({ ok: true, value: { ...declared, words: '생년월일을 잘못 적음' } });
});

test('nobody else does, and nobody twice', () => {
  expect(decideVoid({ organisationId: OURS, voided: null }, { organisationId: 'o2' as OrganisationId }, declared)).toMatchObject({ refusal: { code: 'document/void-not-yours' } });
  expect(decideVoid({ organisationId: OURS, voided: declared }, { organisationId: OURS }, declared)).toMatchObject({ refusal: { code: 'document/void-already' } });
});

test('every kind of plan has a paper of its own name', () => {
  const titles = PLAN_KINDS.map((kind) => DOCUMENT_FORMS[planPaper(kind)].title);
  expect(new Set(titles).size).toBe(PLAN_KINDS.length);
  expect(PLAN_KINDS.every((kind) => DOCUMENT_FORMS[planPaper(kind)].subject === 'plan')).toBe(true);
});
