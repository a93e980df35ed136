import { describe, expect, test } from 'vitest';
import { aMove, RECEIVER, SENDER } from '../../testing/move.ts';
import type { StaffId } from '../ids/index.ts';
import { tasksFromMove, type Viewer } from './index.ts';

const viewer = (organisationId: Viewer['organisationId'], staffId = 'staff-x'): Viewer => ({ organisationId, staffId: staffId as StaffId, role: 'case-manager' });
const kinds = (state: Parameters<typeof tasksFromMove>[0], who: Viewer): readonly string[] => tasksFromMove(state, who).map(({ kind, byOn, holder }) => `${kind} ${byOn} ${holder.kind}`);

describe('a move asks', () => {
  test('the receiving team for an answer, and nobody at home', () => {
    const { state } = aMove();
    expect(kinds(state, viewer(RECEIVER.id))).toEqual(['move-answer 2026-11-30 team']);
    expect(kinds(state, viewer(SENDER))).toEqual([]);
  });
  test('whoever sent it for what follows a return', () => {
    const { state } = aMove().act({ action: 'return', reason: 'elsewhere', words: '전주로 가심' }, 'receiver');
    expect(kinds(state, viewer(SENDER, 'staff-manager'))).toEqual(['move-returned 2026-11-30 staff']);
    expect(kinds(state, viewer(SENDER))).toEqual(['move-returned 2026-11-30 team']);
    expect(kinds(state, viewer(RECEIVER.id))).toEqual([]);
  });
  test('nothing of anybody once it was taken over', () => {
    const { state } = aMove().act({ action: 'accept', contactName: '박서윤', contactPhone: '063', words: '' }, 'receiver');
    for (const organisation of [SENDER, RECEIVER.id]) expect(kinds(state, viewer(organisation))).toEqual([]);
  });
});
