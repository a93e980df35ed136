import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { NumberField } from '../../design/NumberField.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { GuideClauses } from '../GuideClauses.tsx';
import { discoveryMessages } from '../messages.en.ts';
import { useCriterionWords, type ThresholdView } from '../useCriteria.ts';
import { Grade } from './CriteriaScreen.tsx';
import { isWithin, typedOf, type Typed } from './trial.ts';

export interface ThresholdsCardProps {
  readonly thresholds: readonly ThresholdView[];
  readonly typed: Typed;
  readonly onType: (key: string, value: number | undefined) => void;
  readonly nameOf: (criterion: string) => string;
  readonly ownId: string;
  readonly mayTry: boolean;
}

function Decided({ threshold }: { readonly threshold: ThresholdView }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { day, moment, number } = useFormats();
  if (threshold.history.length === 0) return <p className="small quiet">{t.noDecisions}</p>;
  return (
    <ul className="discovery-history">
      {threshold.history.map(({ version, from, until, value, reason, by, at, standing }) => <li key={version}><p className="small"><span className="strong numeric">{number(value)}</span> · {t.standing(standing)} · <span className="numeric">{t.period(day(from), until === null ? null : day(until))}</span> · {reason}</p><p className="small quiet">{t.byWhom(by, moment(at))}</p></li>)}
    </ul>
  );
}

function Threshold({ threshold, typed, onType, nameOf, ownId, mayTry }: Omit<ThresholdsCardProps, 'thresholds'> & { readonly threshold: ThresholdView }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { number } = useFormats();
  const words = useCriterionWords();
  const { key, value, preset, min, max, criteria, grade, rules } = threshold;
  const { label, unit } = words.threshold(threshold);
  const now = typedOf(typed, threshold);
  const others = criteria.filter((id) => id !== ownId);
  return (
    <div className="discovery-threshold">
      <div className="row row-apart row-top">
        <NumberField label={label} unit={unit} value={now} min={min} max={max} isDisabled={!mayTry} onChange={(next) => onType(key, next)} hint={`${t.nowIs(number(value))} · ${t.presetIs(number(preset))} · ${t.bounds(number(min), number(max))}`} error={isWithin(threshold, now) ? undefined : t.outOfBounds(number(min), number(max))} />
        <div className="row">{now !== value && <Button size="small" kind="tertiary" icon="return" onPress={() => onType(key, value)}>{t.backToNow}</Button>}<Grade grade={grade} /></div>
      </div>
      {others.length > 0 && <p className="small quiet">{t.alsoUsed(others.map(nameOf).join(', '))}</p>}
      <Disclosure title={`${t.guideWords} · ${t.decisions}`}><GuideClauses rules={rules} /><Decided threshold={threshold} /></Disclosure>
    </div>
  );
}

/** The numbers on which the criterion turns: what is typed here is tried at once, and holds only when it is saved. */
export function ThresholdsCard({ thresholds, ...rest }: ThresholdsCardProps): ReactNode {
  const t = useMessages(discoveryMessages);
  return (
    <Card title={t.thresholds}>
      {thresholds.length === 0 ? <p className="quiet">{t.noThresholds}</p> : thresholds.map((threshold) => <Threshold key={threshold.key} threshold={threshold} {...rest} />)}
    </Card>
  );
}
