import type { PartRows } from './rows.ts';

type Numbers = Uint16Array | Uint32Array;

/** The rows in the order of a number of each; rows with the same number keep the order that they had. */
function orderedBy(order: Uint32Array, numbers: Numbers): Uint32Array {
  const places = placesOf(numbers);
  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at] as number;
    const value = numbers[row] as number;
    const place = places[value] as number;
    sorted[place] = row;
    places[value] = place + 1;
  }
  return sorted;
}

/** Where the first row of each number comes to stand. */
function placesOf(numbers: Numbers): Uint32Array {
  let most = 0;
  for (let row = 0; row < numbers.length; row += 1) if ((numbers[row] as number) > most) most = numbers[row] as number;
  const places = new Uint32Array(most + 2);
  for (let row = 0; row < numbers.length; row += 1) {
    const next = (numbers[row] as number) + 1;
    places[next] = (places[next] as number) + 1;
  }
  for (let value = 1; value < places.length; value += 1) places[value] = (places[value] as number) + (places[value - 1] as number);
  return places;
}

function asTheyCame(count: number): Uint32Array {
  const order = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) order[row] = row;
  return order;
}

/** What the claim of each prescription says. */
function ofClaims({ claim, count }: PartRows['prescriptions'], numbers: Uint32Array): Uint32Array {
  const own = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) own[row] = numbers[claim[row] as number] as number;
  return own;
}

/** Texts in the order of their bytes, which for UTF-8 is that of their characters. */
function before({ keys, keyFrom, keyTo }: PartRows['claims'], left: number, right: number): number {
  const [leftEnd, rightEnd] = [keyTo[left] as number, keyTo[right] as number];
  let [leftAt, rightAt] = [keyFrom[left] as number, keyFrom[right] as number];
  for (; leftAt < leftEnd && rightAt < rightEnd; leftAt += 1, rightAt += 1) {
    const difference = (keys[leftAt] as number) - (keys[rightAt] as number);
    if (difference !== 0) return difference;
  }
  return leftEnd - leftAt - (rightEnd - rightAt);
}

/** Claims by person, day and key. */
export function claimOrder(claims: PartRows['claims']): Uint32Array {
  const { person, day, count } = claims;
  const order = orderedBy(orderedBy(asTheyCame(count), day), person);
  for (let from = 0; from < count; ) {
    const first = order[from] as number;
    let to = from + 1;
    while (to < count && person[order[to] as number] === person[first] && day[order[to] as number] === day[first]) to += 1;
    if (to > from + 1) order.subarray(from, to).sort((left, right) => before(claims, left, right));
    from = to;
  }
  return order;
}

/** Prescriptions by person, ingredient, day, institution and days; where all of that is the same, in the order of their claims. */
export function prescriptionOrder({ claims, prescriptions }: PartRows, rankOf: Uint32Array, institution: Uint32Array): Uint32Array {
  const { day, days, ingredient, count } = prescriptions;
  let order = orderedBy(asTheyCame(count), ofClaims(prescriptions, rankOf));
  for (const numbers of [days, ofClaims(prescriptions, institution), day, ingredient, ofClaims(prescriptions, claims.person)]) order = orderedBy(order, numbers);
  return order;
}
