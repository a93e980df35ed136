import { describe, expect, it } from 'vitest';
import { fieldPart, mergingOf } from './merging.ts';

interface Note { readonly words: string; readonly place: string; readonly calls: readonly string[] }

const merging = mergingOf<Note>([fieldPart('words'), fieldPart('place'), fieldPart('calls')]);
const base: Note = { words: '처음', place: '집', calls: [] };

describe('two people who changed one record', () => {
  it('are asked only about what both changed, differently', () => {
    const mine = { words: '내 글', place: '병원', calls: ['119'] };
    const theirs = { words: '남의 글', place: '병원', calls: [] };
    expect(merging.conflictsOf(base, mine, theirs)).toEqual(['words']);
  });

  it('keep both, where each changed something else', () => {
    const mine = { ...base, words: '내 글' };
    const theirs = { ...base, calls: ['112'] };
    expect(merging.conflictsOf(base, mine, theirs)).toEqual([]);
    expect(merging.combine(base, mine, theirs, {})).toEqual({ words: '내 글', place: '집', calls: ['112'] });
  });

  it('lose what was not chosen, and nothing else', () => {
    const mine = { ...base, words: '내 글', place: '병원' };
    const theirs = { ...base, words: '남의 글', calls: ['112'] };
    expect(merging.combine(base, mine, theirs, { words: 'theirs' })).toEqual({ words: '남의 글', place: '병원', calls: ['112'] });
    expect(merging.combine(base, mine, theirs, { words: 'mine' })).toEqual({ words: '내 글', place: '병원', calls: ['112'] });
  });
});
