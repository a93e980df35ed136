import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderScreen } from '../../../testing/render.tsx';
import { EMPTY_LAW, withGround } from './law.ts';
import { LawFields } from './LawFields.tsx';

test.each([['household-in-crisis', true], ['domestic-violence', false], ['elder-abuse', false], ['other', false]] as const)('of %s it says whether the article was compared with the act: %s', async (ground, asks) => {
  await renderScreen(<LawFields law={withGround(EMPTY_LAW, ground)} change={() => undefined} errors={[]} />);
  expect(await screen.findByRole('textbox')).toBeTruthy();
  expect(screen.queryByText(/확인 필요: 이 조항은/) !== null).toBe(asks);
});
