import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fakeServer, Refused } from '../../testing/fake-server.ts';
import { renderScreen } from '../../testing/render.tsx';
import { PersonSearchBox } from './PersonSearchBox.tsx';

vi.setConfig({ testTimeout: 30_000 });

test('a search that was refused says so, and not that nobody was found', async () => {
  fakeServer({ 'POST /api/persons/search': () => { throw new Refused({ status: 429, code: 'person/searched-too-often', title: '검색을 너무 많이 하셨습니다' }); } });
  await renderScreen(<PersonSearchBox />);
  const box = screen.getByRole('combobox');
  box.focus();
  for (const value of ['김', '김순']) fireEvent.change(box, { target: { value } });
  expect(await screen.findByText(/검색을 너무 많이 하셨습니다/, undefined, { timeout: 20_000 })).toBeTruthy();
});
