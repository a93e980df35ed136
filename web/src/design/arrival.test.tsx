import { act, screen } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { renderScreen } from '../../testing/render.tsx';
import { useFocusKept } from './arrival.ts';

function Acting(): ReactNode {
  const [version, setVersion] = useState(1);
  useFocusKept(version);
  return <><h1 tabIndex={-1}>의뢰</h1>{version === 1 && <button type="button" onClick={() => setVersion(2)}>접수</button>}<button type="button" onClick={() => setVersion(version + 1)}>연락 기록</button></>;
}

const press = (name: string): void => act(() => {
  const button = screen.getByRole('button', { name });
  button.focus();
  button.click();
});

test('the focus of a button that went away with its act is on the heading, where the next Tab goes on', async () => {
  await renderScreen(<Acting />);
  press('접수');
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('의뢰'));
});

test('a button that stays keeps the focus', async () => {
  await renderScreen(<Acting />);
  press('연락 기록');
  await new Promise((done) => setTimeout(done, 250));
  expect(document.activeElement?.textContent).toBe('연락 기록');
});
