import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { DateField } from '../../design/DateField.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { readerMessages } from './messages.en.ts';
import type { ChosenEdition } from './useEdition.ts';

type EditionSwitchProps = Pick<ChosenEdition, 'editions' | 'edition' | 'choose'> & {
  /** Where the screen has a day of its own. */
  readonly hidesDay?: boolean;
};

/** One press for each edition; a day finds the edition that was in force on it. */
export function EditionSwitch({ editions, edition, choose, hidesDay = false }: EditionSwitchProps): ReactNode {
  const t = useMessages(readerMessages);
  const { day } = useFormats();
  const [on, setOn] = useState<PlainDate>();
  const chooseDay = (typed: PlainDate | undefined): void => {
    setOn(typed);
    const found = typed === undefined ? undefined : editions.find(({ from, until }) => from <= typed && (until === null || typed <= until));
    if (found !== undefined) choose(found.id);
  };
  const press = (id: string): void => {
    setOn(undefined);
    choose(id);
  };
  return (
    <div className="reader-editions">
      <fieldset className="reader-switch">
        <legend className="visually-hidden">{t.edition}</legend>
        {editions.map(({ id, isInForce }) => (
          <button key={id} type="button" className="reader-switch-button" aria-pressed={id === edition?.id} onClick={() => press(id)}>
            <span className="numeric">{id}</span>{isInForce && <span className="reader-now">{t.now}</span>}
          </button>
        ))}
      </fieldset>
      {edition && <p className="small quiet reader-period">{t.editionPeriod(day(edition.from), edition.until === null ? null : day(edition.until))}</p>}
      {!hidesDay && <div className="reader-day"><DateField label={t.onDay} value={on} onChange={chooseDay} /></div>}
    </div>
  );
}
