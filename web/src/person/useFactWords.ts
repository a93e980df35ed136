import type { PlainDate } from '@dure/domain/calendar';
import { guideMessages } from '../guide/messages.en.ts';
import { programmeName } from '../guide/programme-name.ts';
import { useFactNames } from '../guide/useFactNames.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import type { FactWords } from './fact-text.ts';
import { recordMessages } from './record.en.ts';

export function useFactWords(): FactWords {
  const { yes, no, none } = useMessages();
  const { periodOf: period } = useMessages(recordMessages);
  const { day } = useFormats();
  const { field } = useMessages(guideMessages);
  const { answer } = useFactNames();
  return { yes, no, none, period, field, answer, unit: (korean) => (answer(korean) === korean ? korean : ` ${answer(korean)}`), programme: programmeName, day: (on) => day(on as PlainDate) };
}
