import type { ReactNode } from 'react';
import { useFormats, useMessages } from '../messages/index.ts';
import { pictureMessages } from './messages.en.ts';
import type { GenogramView } from './words.ts';

/** Whose drawing this is, and since when. */
export function DrawnBy({ drawn }: { readonly drawn: GenogramView['drawn'] }): ReactNode {
  const t = useMessages(pictureMessages);
  const { moment } = useFormats();
  return drawn !== null && <p className="small quiet">{t.drawnBy(drawn.organisation, moment(drawn.at))}</p>;
}
