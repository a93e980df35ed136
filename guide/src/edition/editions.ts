import type { PlainDate } from '@dure/domain/calendar';
import { EDITION_2019 } from '../../editions/2019/edition.ts';
import { EDITION_2020 } from '../../editions/2020/edition.ts';
import { EDITION_2026 } from '../../editions/2026/edition.ts';
import type { Edition } from './index.ts';

/** Every edition, oldest first; each day since 2019 has exactly one. */
export const EDITIONS: readonly Edition[] = [EDITION_2019, EDITION_2020, EDITION_2026];

export function findEdition(id: string): Edition | undefined {
  return EDITIONS.find((edition) => edition.id === id);
}

/** The edition in force on a day; none before 2019. */
export function findEditionInForce(day: PlainDate): Edition | undefined {
  return EDITIONS.find(({ inForce }) => inForce.from <= day && (inForce.until === null || day <= inForce.until));
}
