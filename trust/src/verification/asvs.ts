/*
 * The items of OWASP ASVS 5.0 that the product is held to, each with the tests that show it. A test is named by its file and its words,
 * so that whoever renames or removes it turns the list red; a figure is named by its goal and title.
 */
type Proof = readonly [file: string, name: string];
export type Item = { readonly item: string; readonly asks: string } & (
  | { readonly proofs: readonly Proof[] }
  /** Not claimed: why there is nothing that it could apply to. */
  | { readonly absent: string }
  /** Not claimed: what is missing. */
  | { readonly open: string });

const shown = (item: string, asks: string, ...proofs: readonly Proof[]): Item => ({ item, asks, proofs });
const absent = (item: string, asks: string, because: string): Item => ({ item, asks, absent: because });

const VERIFICATION = 'server/src/app/verification.test.ts';
const SOURCES = 'docs/checks/sources.test.ts';
const JSON_TEST = 'server/src/app/json.test.ts';
const HTTP = 'server/src/http/http.test.ts';
const SESSION = 'server/src/session/session.test.ts';
const SIGN_IN = 'server/src/session/signIn.test.ts';
const CONDITIONS = 'server/src/session/conditions.test.ts';
const PROVIDER = 'server/src/session/identityProvider.test.ts';
const CIPHER = 'server/src/cipher/cipher.test.ts';
const CONFIGURATION = 'server/src/configuration/configuration.test.ts';
const AUDIT = 'server/src/access/audit.test.ts';
const MATRIX: Proof = ['trust/src/access/matrixFigure.ts', 'every route × 14 pairs of eyes × 8 relations'];
const FUZZ: Proof = ['trust/src/input/fuzzFigure.ts', 'hostile requests made from the route schemas'];
const OVER: Proof = ['trust/src/sessions/ending.ts', 'over once it is committed'];

const INPUT: readonly Item[] = [
  shown('1.1.1', 'input is decoded once', [VERIFICATION, 'what was encoded twice is decoded once']),
  shown('1.2.1, 3.2.2', 'text stays text on every screen', [SOURCES, 'no screen writes HTML: React puts text in its place'], [SOURCES, 'no link of a screen is made of a text that somebody typed: javascript: has no way in'], ['trust/src/input/scriptFigure.ts', 'scripts in names, notes and reasons, in a browser']),
  shown('1.2.4', 'no SQL is put together from input', [SOURCES, 'no value of a request is put into a text of SQL: handlers have none'], [SOURCES, 'a statement is a constant of its module'], FUZZ),
  shown('1.2.9', 'signs of a pattern are taken away from input', [SOURCES, 'a pattern that is made while the product runs is made of its own words, or of words whose signs are taken away']),
  shown('1.2.10 ★', 'no cell of an export is a formula', ['documents/src/sheet/sheet.test.ts', 'a cell that begins like a formula: %j'], ['documents/src/sheet/sheet.test.ts', 'a reason that begins like a formula is text too']),
  shown('1.3.6', 'no address of input is called', [SOURCES, 'only sign-in calls another system, at the address of the configuration']),
  shown('1.3.12 ★', 'no pattern runs for ever', ['docs/checks/patterns.test.ts', '$written in $path']),
  shown('1.5.2', 'nothing typed becomes an object of its own or a program', [SOURCES, 'nothing typed becomes a program: programs are written from the guide’s criteria alone']),
  shown('1.5.3 ★', 'one reader of JSON, no name twice', [JSON_TEST, 'a hundred thousand levels of %s are refused'], [VERIFICATION, 'never twice, never a prototype, never without end: %.40s']),
  shown('2.2.1', 'every field is of a named kind and size', [VERIFICATION, 'every field of every body is named, every text has its end and every list its last'], FUZZ),
  shown('2.2.3', 'fields fit each other', ['domain/src/referral/sending.test.ts', '%s: nothing leaves']),
  shown('2.3.1', 'no step is skipped', ['domain/src/referral/transitions.test.ts', '%s: moves as the table says, or is refused'], ['domain/src/case/transitions.test.ts', '%s: moves as the table says, or is refused']),
  shown('2.3.3', 'all or nothing', ['server/src/referral/referral.test.ts', 'without a key, with a stale version or with bad input leaves nothing']),
  shown('2.3.4', 'nothing is given to two at once', ['server/src/discovery/round/round.test.ts', 'of two who hand out at once lets one through']),
  shown('2.3.5 ★', 'two people for what weighs most', ['server/src/download/download.test.ts', 'leaves once, to whoever asked, when his lead has agreed; everybody concerned is told, and every step is in the log'], ['server/src/download/download.test.ts', 'is not decided by whoever asked, by another team, without the password, or on a version that nobody saw'], ['trust/src/accountability/downloads.ts', 'G12']),
  shown('2.4.1', 'no machine searches through everybody', ['server/src/person/search.test.ts', 'proves the password once more, and then goes on'], ['server/src/person/search.test.ts', 'is stopped for the hour however often it is proven, told what to do, and opens records as before'], ['domain/src/access/search.test.ts', 'after %s, the next is answered as it should']),
];

const WEB: readonly Item[] = [
  shown('3.3.1, 3.3.3', 'cookies are Secure and __Host-', [PROVIDER, 'the cookie goes over TLS only, to this host only, and no script reads it'], [VERIFICATION, 'begins under a new number whatever number the browser came with']),
  shown('3.3.2', 'cookies have SameSite', [VERIFICATION, 'begins under a new number whatever number the browser came with']),
  shown('3.3.4', 'no script reads the session', [PROVIDER, 'the cookie goes over TLS only, to this host only, and no script reads it']),
  shown('3.4.1', 'HSTS for a year and more', [VERIFICATION, 'tells the browser to come by TLS only, for two years']),
  shown('3.4.2', 'no other origin reads', [VERIFICATION, 'lets no other page frame, embed or read it']),
  shown('3.4.3', 'a content security policy: scripts of the same origin only, none inline, no object, no base (level 2; a nonce of each answer is level 3 and not claimed)', [HTTP, 'carries the headers that keep it in its place, the page itself too'], [VERIFICATION, 'lets no other page frame, embed or read it']),
  shown('3.4.4', 'nosniff', [HTTP, 'carries the headers that keep it in its place, the page itself too']),
  shown('3.4.6', 'nobody frames a page', [VERIFICATION, 'lets no other page frame, embed or read it']),
  shown('3.5.1, 3.5.2', 'a write of another site is refused', [HTTP, 'is refused (%s) though the browser sent the cookie'], [HTTP, 'cannot pretend to be a form: only JSON is read']),
  shown('3.5.3', 'reading changes nothing', ['trust/src/verification/reading.ts', 'reading changes nothing']),
  shown('3.5.8 ★', 'no page of another site embeds an answer', [VERIFICATION, 'to embed an answer in the page of another site (%s) is refused']),
];

const API: readonly Item[] = [
  shown('4.1.3', 'no header says who or where from', [VERIFICATION, 'cannot say in a header who he is or where from']),
  shown('4.1.4 ★', 'methods that an address does not answer are 405', [VERIFICATION, 'by a method that the address does not answer (%s) is told which it does']),
  shown('4.2.1', 'no request hides in another', [VERIFICATION, '%s are refused, and nothing of the second is answered']),
  shown('5.2.1', 'no body beyond its size', [HTTP, 'to more than four megabytes is a refusal and not a fault']),
  shown('5.2.2', 'a file is what its first bytes say', ['server/src/consent/consent.test.ts', 'wants a signature that can be read, unless the name was typed']),
  absent('5.2.3', 'archives have limits', 'no archive is taken over HTTP, and no import unpacks one'),
  shown('5.2.6 ★', 'no picture of a billion points', ['domain/src/image/image.test.ts', 'a billion points in twenty-four bytes are refused'], ['server/src/visit/visit.test.ts', 'is a picture, and not a large one'], ['trust/src/input/bombFigure.ts', 'archives, pictures of a billion points, bodies of 100 MB']),
  absent('5.3.2, 5.3.3 ★', 'no path is made of a file’s name', 'no name of a file is taken from anybody: what is kept has a number'),
  shown('5.4.2', 'names of files are written as RFC 6266 has it', ['server/src/document/document.test.ts', 'leaves with a reason, which the log keeps with form and record'], ['documents/src/form/form.test.ts', 'has a file name that says nothing of the person']),
];

const SIGNING_IN: readonly Item[] = [
  shown('6.2.1, 6.2.4, 6.2.12', 'passwords are long and not in a list', [SESSION, 'is weighed against more than three thousand of the most common that are long enough'], [SESSION, 'that is %s is refused and changes nothing'], [SESSION, 'may be as long as a sentence, of %s, and opens a session']),
  shown('6.3.1', 'guesses and stuffing end', ['trust/src/sessions/guessing.ts', 'passwords tried over HTTP'], [SIGN_IN, 'lock just as well when they all come at the same moment']),
  shown('6.3.3', 'a second factor', [CONDITIONS, 'is enrolled before anything else is served, and asked for at the next sign-in'], [SIGN_IN, 'takes each code once: neither the one that was used nor an earlier one opens another session']),
  shown('6.3.8 ★', 'nobody learns which logins exist', [SIGN_IN, 'fails with the same sentence whatever was wrong'], ['trust/src/sessions/guessing.ts', 'an unknown login takes as long as a wrong password']),
  shown('6.5.1', 'a code opens one session', [SIGN_IN, 'takes each code once: neither the one that was used nor an earlier one opens another session']),
  shown('7.2.3', 'tokens of 128 bits and more', [VERIFICATION, 'is a number of 256 bits that nobody has twice']),
  shown('7.2.4', 'a new token with each sign-in and proof', [VERIFICATION, 'begins under a new number whatever number the browser came with'], [SESSION, 'is open for five minutes after it was given, and the cookie is a new one']),
  shown('7.3.1, 7.3.2', 'idle and absolute ends', ['trust/src/sessions/ending.ts', 'sessions end to the second'], [SESSION, 'ends after ten minutes without a request, and not while there are some']),
  shown('7.4.1', 'signing out ends it', [SESSION, 'is over the moment one signs out, for a copy of the cookie too'], OVER),
  shown('7.4.2', 'a disabled account has no session', [SESSION, 'ends at once for somebody who no longer works here, whoever wrote that down'], OVER),
  shown('7.5.3 ★', 'a fresh proof before a number is shown or a list leaves', ['server/src/person/disclosure.test.ts', 'is shown whole only with the password proven again and a reason, which the access log keeps'], [AUDIT, 'downloads with a reason, the password proven, as a list that its password opens']),
];

const AUTHORISATION: readonly Item[] = [
  shown('8.2.1', 'who may use a function', MATRIX, ['domain/src/access/permission.test.ts', '%s is held by somebody']),
  shown('8.2.2', 'who may see a record', MATRIX, ['trust/src/access/oracleFigure.ts', 'absent and invisible answer alike']),
  shown('8.2.3', 'who may see a field', ['trust/src/access/sharedPeople.ts', 'a receiver reads exactly what was given, until its last day']),
  shown('8.2.4 ★', 'hours and places', [CONDITIONS, 'of others refuse to begin a session, and the log keeps from where'], [CONDITIONS, 'of others are served nothing with a cookie that was carried there'], [CONDITIONS, 'from seven to twenty: in the evening whoever proves the password works on for half an hour, and the log shows it']),
  shown('8.3.1', 'decided on the server', MATRIX),
  shown('8.3.2 ★', 'changed rights hold at once', [SESSION, 'goes on under the new rights from the moment somebody is moved to another team'], OVER),
  shown('8.3.3 ★', 'jobs act with the rights they need', ['server/src/cli/claims/work/work.test.ts', 'the batch can read and write what it needs and nothing else']),
  shown('8.4.1', 'no other municipality', MATRIX, ['trust/src/access/rowFigure.ts', 'raw SQL as the application’s role against the reference model']),
];

const CRYPTOGRAPHY: readonly Item[] = [
  shown('11.3.1, 11.3.2', 'AES-GCM, bound to its place', [CIPHER, 'opens nowhere else, under no other name and with no bit changed']),
  shown('11.3.4 ★', 'no nonce twice', ['trust/src/secrets/nonces.ts', 'no nonce twice']),
  shown('11.4.2', 'argon2id', [VERIFICATION, 'keeps a password as argon2id of 19 MiB and two passes']),
  shown('11.2.2', 'a sealed value names its key', [CIPHER, 'names its key, and opens as long as that key is there']),
  shown('12.1.1, 12.3.2', 'TLS to the database, its certificate checked', [CONFIGURATION, 'refuses %s']),
  shown('13.2.2, 13.3.1, 13.4.2', 'least privilege, no secret in the repository, no debugging', ['database/src/migration/roles.test.ts', '%s holds no power over the server'], ['docs/checks/leaks.test.ts', 'that opens a door'], ['trust/src/verification/repository.ts', 'no secret in the repository']),
];

const DATA: readonly Item[] = [
  shown('14.2.1', 'nobody’s data in an address', [VERIFICATION, 'an address holds no words about anybody: identifiers, days, marks of pages, places and the guide’s own terms']),
  shown('14.2.6 ★', 'resident numbers are masked', ['server/src/person/disclosure.test.ts', 'is shown whole only with the password proven again and a reason, which the access log keeps']),
  shown('14.2.7 ★', 'what is due is deleted', ['trust/src/accountability/due.ts', 'what is due is destroyed, and nothing before']),
  shown('14.3.1', 'signing out empties the browser', [VERIFICATION, 'after signing out empties what the browser kept']),
  shown('14.3.2', 'no cache keeps an answer', [VERIFICATION, 'with something of a person is kept by no cache']),
  shown('14.3.3', 'nothing of a person in the browser’s storage', [SOURCES, 'the browser keeps the language, the contrast and the time of the last key, and what waits for a line sealed']),
  shown('15.1.2', 'a bill of materials', ['trust/src/verification/repository.ts', 'a bill of materials']),
  shown('15.3.1', 'answers of named fields only', FUZZ, ['server/src/person/disclosure.test.ts', 'sees the disclosed items and nothing else']),
  shown('15.3.3', 'no mass assignment', [VERIFICATION, 'is what the route names: a field more is refused by its name and nothing is kept']),
  shown('15.3.6', 'no prototype is changed', [VERIFICATION, 'leaves no trace on the prototype of anything'], [JSON_TEST, '%s']),
  shown('15.4.2 ★', 'what was checked is what is done', ['server/src/setting/setting.test.ts', 'is not decided over a decision that its maker has not seen, not even at the same moment'], ['trust/src/faults/races.ts', 'G29']),
  shown('16.2.5', 'nobody’s data in the server’s log', [HTTP, 'has its kind, its place and its number, and nobody’s data']),
  shown('16.3.2 ★', 'every decision is in the log', ['trust/src/accountability/complete.ts', 'every read leaves its row'], [VERIFICATION, 'every write names who may do it, its purpose and its line of the log']),
  shown('16.4.1', 'no line of the log is forged', [HTTP, 'has its kind, its place and its number, and nobody’s data'], ['server/src/http/refusedInput.test.ts', 'a path has the names of the contract and no other: what somebody typed as a key is a star'], ['trust/src/input/refusedFigure.ts', 'what is refused leaves one record, and no line of the log is forged']),
  shown('16.4.2', 'the log cannot be changed', ['trust/src/accountability/chain.ts', 'a changed access log is noticed'], ['trust/src/accountability/kept.ts', 'nothing that must be kept can be removed before its time']),
  shown('16.5.1', 'faults say nothing', [HTTP, 'has its kind, its place and its number, and nobody’s data'], FUZZ),
  shown('16.5.3', 'what cannot be decided is refused', ['database/src/migration/roles.test.ts', 'it sees nothing without a scope, and only its scope with one']),
];

/** By chapter, in the order of the standard. */
export const ASVS: Readonly<Record<string, readonly Item[]>> = {
  'Input and business logic': INPUT, 'The web page': WEB, 'API and files': API, 'Signing in and sessions': SIGNING_IN, 'Authorisation': AUTHORISATION, 'Cryptography and configuration': CRYPTOGRAPHY, 'Data, code and logs': DATA,
};
