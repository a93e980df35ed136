import { scoreAssessment, urgencySignals, type Answers, type AssessmentResult, type Instrument } from '@dure/domain/assessment';
import type { Sex } from '@dure/domain/person';
import type { ReactNode } from 'react';
import { Badge, StatusBadge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { Stack } from '../design/Layout.tsx';
import { Banner } from '../design/Notice.tsx';
import { ProgressBar } from '../design/ProgressBar.tsx';
import { TextLink } from '../design/TextLink.tsx';
import type { Tone } from '../design/tone.ts';
import { useFactNames } from '../guide/useFactNames.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { assessmentMessages } from './messages.en.ts';

export interface ResultCardProps {
  readonly instrument: Instrument;
  readonly answers: Answers;
  readonly sex: Sex;
  /** Present: from a dangerous answer the way leads on to the emergency. */
  readonly personId?: string;
}

/** The mildest band is fine, the gravest is not; what lies between is in between. */
export function toneOfBand({ bands }: Pick<Instrument, 'bands'>, key: string | undefined): Tone {
  const keys = [...new Set(bands.toSorted((one, other) => one.from - other.from).map((band) => band.key))];
  const at = keys.indexOf(key ?? '');
  if (at < 0) return 'neutral';
  if (at === 0) return 'success';
  return at === keys.length - 1 ? 'danger' : 'warning';
}

/** Score and band while answering: none until whole, and what a single answer says at once. */
export function ResultCard({ instrument, answers, sex, personId }: ResultCardProps): ReactNode {
  const t = useMessages(assessmentMessages);
  const result = scoreAssessment(instrument, answers, sex);
  const all = instrument.items.length;
  const done = all - result.missing.length;
  return (
    <Stack>
      <Signals result={result} personId={personId} />
      <Card title={t.resultTitle} aside={instrument.caution?.includes('예시') === true && <Badge tone="warning">{t.example}</Badge>}>
        <ProgressBar label={t.progress(done, all)} value={done} max={all} />
        <output aria-live="polite"><Score result={result} instrument={instrument} /></output>
      </Card>
      <About instrument={instrument} />
    </Stack>
  );
}

function Score({ result, instrument }: { readonly result: AssessmentResult; readonly instrument: Instrument }): ReactNode {
  const t = useMessages(assessmentMessages);
  const { number } = useFormats();
  if (!result.complete) return <p>{t.partial(result.missing.length)}</p>;
  return (
    <p className="assessment-score">
      <span>{result.score === null ? t.noScore : t.points(number(result.score))}</span>
      {result.band ? <StatusBadge tone={toneOfBand(instrument, result.band.key)}>{result.band.label}</StatusBadge> : instrument.bands.length > 0 && <span className="quiet">{t.noBand}</span>}
    </p>
  );
}

function Signals({ result, personId }: { readonly result: AssessmentResult; readonly personId: string | undefined }): ReactNode {
  const t = useMessages(assessmentMessages);
  const names = useFactNames();
  return urgencySignals(result).map(({ tier, because, askNext }) => (
    <Banner key={because} tone={tier === '의뢰' ? 'warning' : 'danger'} urgent title={`${t.signalsTitle} · ${tier}`}>
      <p>{because}</p>
      <p className="strong">{t.askNext}: {askNext.map((fact) => names.ask(fact)).join(' ')}</p>
      {personId !== undefined && tier !== '의뢰' && <p><TextLink to="/emergencies/new" search={{ person: personId }}>{t.toEmergency}</TextLink></p>}
    </Banner>
  ));
}

function About({ instrument }: { readonly instrument: Instrument }): ReactNode {
  const t = useMessages(assessmentMessages);
  return (
    <div className="small quiet">
      {instrument.caution !== undefined && <p className="strong">{instrument.caution}</p>}
      {instrument.textStatus === 'own-words' && <p>{t.ownWords}</p>}
      <p>{t.source}: {instrument.source}</p>
      <p>{t.licence}: {instrument.licence}</p>
    </div>
  );
}
