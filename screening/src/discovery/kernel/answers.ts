import { CARE_SETTINGS, type DiscoveryFinding, leavesOf, type Reason, type ResolvedLeaf, SEXES, type Screen, SPELLS } from '@dure/domain/discovery';
import { type Dictionaries, NEVER } from '../../columns/index.ts';
import { NOTHING } from './written.ts';

/** Whom a kernel found and why, in numbers, as one growing row: person, criterion, how many reasons, and five numbers for each. */
export class Answers {
  private row = new Int32Array(4096);
  private length = 0;
  private counted = 0;

  begin(person: number, criterion: number): void {
    this.room(3);
    this.row[this.length] = person;
    this.row[this.length + 1] = criterion;
    this.counted = this.length + 2;
    this.row[this.counted] = 0;
    this.length += 3;
  }

  reason(leaf: number, value: number, group: number, from: number, until: number): void {
    this.room(5);
    const { row, length } = this;
    row[length] = leaf;
    row[length + 1] = value;
    row[length + 2] = group;
    row[length + 3] = from;
    row[length + 4] = until;
    this.row[this.counted] = (this.row[this.counted] ?? 0) + 1;
    this.length += 5;
  }

  /** What has been answered since the last time. */
  taken(): Int32Array<ArrayBuffer> {
    const answered = this.row.slice(0, this.length);
    this.length = 0;
    return answered;
  }

  private room(more: number): void {
    if (this.length + more <= this.row.length) return;
    const wider = new Int32Array(this.row.length * 2);
    wider.set(this.row);
    this.row = wider;
  }
}

/** The texts behind the numbers of a group. */
export interface GroupTexts extends Dictionaries {
  readonly illnesses: readonly string[];
}

function textsOf(leaf: ResolvedLeaf, texts: GroupTexts): readonly string[] {
  if (leaf.kind === 'one-of') return SEXES;
  if (leaf.kind === 'spell' || leaf.kind === 'began') return SPELLS[leaf.of];
  if (leaf.kind === 'overlap') return texts.ingredients;
  if ('per' in leaf && leaf.per === 'illness') return texts.illnesses;
  return 'per' in leaf && leaf.per === 'institution' ? texts.institutions : CARE_SETTINGS;
}

const dayIn = (number: number): number | null => (number === NOTHING || number === NEVER ? null : number);

export interface FoundRow {
  readonly person: number;
  readonly criterion: number;
  readonly reasons: readonly Reason[];
}

/** The answers in words. */
function* foundIn(row: Int32Array, screen: Screen, texts: GroupTexts): Generator<FoundRow> {
  const leaves = screen.criteria.map(({ when }) => leavesOf(when));
  const at = (place: number): number => row[place] ?? 0;
  for (let place = 0; place < row.length; ) {
    const [person, criterion, count] = [at(place), at(place + 1), at(place + 2)];
    const reasons = Array.from({ length: count }, (_, index): Reason => {
      const from = place + 3 + index * 5;
      const leaf = leaves[criterion]?.[at(from)];
      const group = at(from + 2);
      return { leaf: at(from), value: at(from + 1), group: group === NOTHING || leaf === undefined ? null : textsOf(leaf, texts)[group] ?? null, from: dayIn(at(from + 3)), until: dayIn(at(from + 4)) };
    });
    yield { person, criterion, reasons };
    place += 3 + count * 5;
  }
}

/** The same under the pseudonyms of the insurer. */
export function findingsIn(row: Int32Array, screen: Screen, texts: GroupTexts, people: readonly string[]): readonly DiscoveryFinding[] {
  return Array.from(foundIn(row, screen, texts), ({ person, criterion, reasons }) => ({ person: people[person] ?? '', criterion: screen.criteria[criterion]?.id ?? '', reasons }));
}
