import { getCurrentInstrument, INSTRUMENTS, type Answers, type InstrumentId } from '@dure/domain/assessment';
import type { Sex } from '@dure/domain/person';
import { fireEvent, screen, within } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderScreen } from '../../testing/render.tsx';
import { InstrumentForm } from './InstrumentForm.tsx';
import { ResultCard, toneOfBand } from './ResultCard.tsx';

vi.setConfig({ testTimeout: 30_000 });

function Trying({ id, sex = 'female', given = {} }: { readonly id: InstrumentId; readonly sex?: Sex; readonly given?: Answers }): ReactNode {
  const instrument = getCurrentInstrument(id);
  const [answers, setAnswers] = useState<Answers>(given);
  return (
    <>
      <InstrumentForm instrument={instrument} answers={answers} missing={[]} onAnswer={(key, value) => setAnswers((before) => ({ ...before, [key]: value }))} />
      <ResultCard instrument={instrument} answers={answers} sex={sex} />
    </>
  );
}
const question = (name: RegExp) => screen.getByRole('radiogroup', { name });
const choose = (group: RegExp, answer: string) => fireEvent.click(within(question(group)).getByRole('radio', { name: answer }));

describe('the renderer of instruments', () => {
  it.each(INSTRUMENTS.map((one) => [`${one.id} ${one.version}`, one] as const))('draws every question of %s from its data', async (_name, instrument) => {
    await renderScreen(<InstrumentForm instrument={instrument} answers={{}} missing={[]} onAnswer={() => undefined} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(instrument.items.length);
    for (const [at, { text }] of instrument.items.entries()) expect(document.body.textContent).toContain(`${at + 1}. ${text}`);
  });

  it('has no score while one answer is missing, and both when it is whole', async () => {
    const items = getCurrentInstrument('PHQ-9').items.slice(0, 8).map(({ key }) => [key, 1] as const);
    await renderScreen(<Trying id="PHQ-9" given={Object.fromEntries(items)} />);
    expect(screen.getByText('1문항이 남아 점수가 없습니다.')).toBeTruthy();
    choose(/^9\./, '전혀 없음');
    expect(screen.getByText('8점')).toBeTruthy();
    expect(screen.getByText('가벼운 우울')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('speaks at once when PHQ-9 question 9 is marked, however unfinished the form', async () => {
    await renderScreen(<Trying id="PHQ-9" />);
    choose(/^9\./, '며칠 동안');
    expect(screen.getByRole('alert').textContent).toContain('집중');
  });

  it('bands AUDIT-K by sex', async () => {
    const instrument = getCurrentInstrument('AUDIT-K');
    const given = Object.fromEntries(instrument.items.map(({ key, options }, at) => [key, at < 7 ? 1 : options[0]!.value]));
    await renderScreen(<Trying id="AUDIT-K" sex="female" given={given} />);
    const [score] = screen.getAllByText('7점');
    const womens = score?.parentElement?.textContent;
    document.body.innerHTML = '';
    await renderScreen(<Trying id="AUDIT-K" sex="male" given={given} />);
    const mens = screen.getAllByText('7점')[0]?.parentElement?.textContent;
    expect(womens).not.toBe(mens);
  });

  it('marks a table that is only an example', async () => {
    await renderScreen(<Trying id="risk" />);
    expect(screen.getByText('예시')).toBeTruthy();
  });

  it('shows which questions a failed save left open', async () => {
    const instrument = getCurrentInstrument('PHQ-9');
    await renderScreen(<InstrumentForm instrument={instrument} answers={{}} missing={['q4']} onAnswer={() => undefined} />);
    expect(within(question(/^4\./)).getByText('답해 주십시오.')).toBeTruthy();
    expect(within(question(/^5\./)).queryByText('답해 주십시오.')).toBeNull();
  });
});

describe('the tone of a band', () => {
  it('goes from mild to grave', () => {
    const instrument = getCurrentInstrument('PHQ-9');
    expect([toneOfBand(instrument, 'minimal'), toneOfBand(instrument, 'moderate'), toneOfBand(instrument, 'severe'), toneOfBand(instrument, undefined)]).toEqual(['success', 'warning', 'danger', 'neutral']);
  });
});
