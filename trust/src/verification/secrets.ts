/** What a secret looks like. A class of one letter keeps each pattern from finding itself. */
const SHAPES: readonly (readonly [kind: string, shape: RegExp])[] = [
  ['private key', /-----BEGIN [A-Z ]{0,30}PRIVATE[ ]KEY/],
  ['cloud key', /\b(?:A[K]IA|A[S]IA)[0-9A-Z]{16}\b/],
  ['token of a code host', /\b(?:g[h][pousr]_[A-Za-z0-9]{36}|g[i]thub_pat_\w{60,90}|g[l]pat-[\w-]{20})\b/],
  ['token of a package host', /\bn[p]m_[A-Za-z0-9]{36}\b/],
  ['token of a messenger', /\bx[o]x[abprs]-[\w-]{10,80}/],
  ['API key', /\b(?:A[I]za[\w-]{35}|s[k]-[A-Za-z0-9_-]{32,100}|s[k]_live_[A-Za-z0-9]{20,60})\b/],
  ['JSON web token', /\be[y]J[\w-]{16,500}\.e[y]J[\w-]{16,500}\.[\w-]{16,500}/],
  ['password in an address', /\b(?:postgres(?:ql)?|https?|mysql|redis|amqp):\/\/[^\s:@/'"`$]{1,60}:([^\s:@/'"`$]{6,80})@([\w.-]{1,80})/],
];

/** Addresses of examples: hosts that are nobody's, this machine, and words that say what belongs there. */
const EXAMPLE = /example|localhost|127[.]0[.]0[.]1|\[::1\]|^host$|^db$/;
const PLACEHOLDER = /^(?:secret|password|hidden|passwort|비밀번호|\.\.\.|<.*>|\*+)$/i;

function isExample(found: RegExpExecArray): boolean {
  const [, password = '', host = ''] = found;
  return host !== '' && (EXAMPLE.test(host) || PLACEHOLDER.test(password));
}

/** Each secret by its place and kind; never the secret itself. */
export function secretsIn(place: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line, at) => SHAPES.flatMap(([kind, shape]) => {
    const found = shape.exec(line.length > 5000 ? line.slice(0, 5000) : line);
    return found === null || isExample(found) ? [] : [`${place}:${at + 1} ${kind}`];
  }));
}
