import type { ServerContext } from '../http/handler.ts';
import { townNames } from '../jurisdiction/names.ts';

/** 박○자 (1954년생, 효자4동): enough to pick the right record, and no more. */
export async function maskedLabel(server: ServerContext, sigungu: string, person: { readonly name: string; readonly birthOn: string; readonly emdCode: string }): Promise<string> {
  const towns = await townNames(server, sigungu);
  return `${maskedName(person.name)} (${person.birthOn.slice(0, 4)}년생, ${towns.get(person.emdCode) ?? person.emdCode})`;
}

/** The first and the last syllable of a name; everything between is hidden. */
function maskedName(name: string): string {
  const letters = [...name];
  if (letters.length < 2) return '○';
  return letters.map((letter, index) => (index === 0 || (index === letters.length - 1 && letters.length > 2) ? letter : '○')).join('');
}
