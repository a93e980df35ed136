const [QUOTE, BACKSLASH, COLON, OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x22, 0x5c, 0x3a, 0x7b, 0x7d, 0x5b, 0x5d] as const;
/** The deepest body of the contract has eight levels; whatever walks a value must not run out of stack. */
const DEEPEST = 64;
/** The largest object of the contract has some hundreds: each name too many would be quoted in the answer. */
const MOST_NAMES = 5000;

class UnreadableJson extends Error {
  readonly statusCode = 400;
}

/**
 * JSON of which no two readers can think differently (ASVS 1.5.3): a name that stands twice in one object, of which `JSON.parse`
 * silently takes the last, `__proto__`, and nesting without end are refused before anything is made of it.
 */
export function readJson(text: string): unknown {
  refuseAmbiguous(text);
  return JSON.parse(text);
}

function refuseAmbiguous(text: string): void {
  // The names of each object that is open; a list has none.
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === OPEN_OBJECT) open.push(new Set());
    else if (sign === OPEN_LIST) open.push(undefined);
    else if (sign === CLOSE_OBJECT || sign === CLOSE_LIST) open.pop();
    else if (sign === QUOTE) {
      const end = endOfText(text, at);
      const names = open.at(-1);
      if (names !== undefined && isName(text, end)) take(names, text.slice(at, end));
      at = end - 1;
    }
    if (open.length > DEEPEST) throw new UnreadableJson('nested too deeply');
  }
}

/** Behind the quote that ends the text which begins at `start`. */
function endOfText(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let first = at;
    while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
    if ((at - first) % 2 === 0) return at + 1;
  }
  throw new UnreadableJson('a text does not end');
}

/** Only the name of a field is followed by a colon. */
function isName(text: string, end: number): boolean {
  let at = end;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return text.charCodeAt(at) === COLON;
}

/** Names are compared as they are read later: unescaped, in one spelling of each syllable. */
function take(names: Set<string>, quoted: string): void {
  const name = (quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1)).normalize('NFC');
  if (name === '__proto__' || names.has(name)) throw new UnreadableJson('a name twice in one object');
  if (names.size >= MOST_NAMES) throw new UnreadableJson('too many names in one object');
  names.add(name);
}
