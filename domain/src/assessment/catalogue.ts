import { AUDIT_K_BOTTLE, AUDIT_K_GLASSES, AUDIT_KR } from './instruments/audit.ts';
import { CIST } from './instruments/cist.ts';
import { K_IADL_2002, K_IADL_2018 } from './instruments/k-iadl.ts';
import { NEEDS } from './instruments/needs.ts';
import { PHQ_9 } from './instruments/phq-9.ts';
import { RISK } from './instruments/risk.ts';
import { SGDS_K } from './instruments/sgds-k.ts';
import type { Instrument, InstrumentId } from './instrument.ts';

/** Every instrument in every version; of several versions the first is offered for a new assessment. */
export const INSTRUMENTS: readonly Instrument[] = [NEEDS, RISK, AUDIT_K_BOTTLE, AUDIT_K_GLASSES, AUDIT_KR, PHQ_9, K_IADL_2018, K_IADL_2002, SGDS_K, CIST];

export function findInstrument(id: InstrumentId, version: string, instruments: readonly Instrument[] = INSTRUMENTS): Instrument | undefined {
  return instruments.find((instrument) => instrument.id === id && instrument.version === version);
}

/** The version offered for a new assessment. */
export function getCurrentInstrument(id: InstrumentId, instruments: readonly Instrument[] = INSTRUMENTS): Instrument {
  const current = instruments.find((instrument) => instrument.id === id);
  if (!current) throw new Error(`no instrument ${id}`);
  return current;
}
