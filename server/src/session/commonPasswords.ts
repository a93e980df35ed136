import leaked from './leakedPasswords.json' with { type: 'json' };

/** What is typed in Korea and stands in no list of the rest of the world. */
const OURS = [
  'password1', 'password12', 'password123', 'password1234', 'password!', 'password1!', 'passw0rd1', 'passw0rd!', 'p@ssw0rd1', 'p@ssword1', 'p@ssw0rd!', 'p@ssw0rd123', 'iloveyou1', 'iloveyou2', 'iloveyou!',
  'qwerty123', 'qwerty1234', 'qwerty12345', 'qwer1234!', 'qwer1234!@', 'qwer!@#$1', '1q2w3e4r5t', '1q2w3e4r!', '1q2w3e4r5t6y', '1qaz2wsx3edc', '1qaz2wsx!', '1qaz@wsx3edc', '!qaz2wsx#edc', 'zaq12wsx!', 'zaq1@wsx1',
  'abcd1234!', 'abc123456', 'abc12345!', 'a12345678', 'a123456789', 'aa123456789', 'asdf1234!', 'asdfg12345', 'asdfasdf1', 'qweasdzxc', 'qweasd123', 'q1w2e3r4t5', 'q1w2e3r4!', 'q1w2e3r4t5y6', 'asd123456', 'qaz123456', 'zxc123456',
  'admin1234', 'admin12345', 'admin123!', 'admin1234!', 'administrator', 'superman1', 'superman123', 'batman123', 'sunshine1', 'princess1', 'football1', 'baseball1', 'dragon123', 'monkey123', 'master123', 'michael123', 'charlie123',
  'welcome123', 'welcome1!', 'welcome2026', 'letmein123', 'letmein1!', 'changeme1', 'changeme!', 'changeme123', 'secret123', 'trustno1!', 'starwars1', 'whatever1', 'computer1', 'internet1', 'samsung123', 'samsung1!', 'google123', 'pokemon123',
  '1234qwer!', '1234qwer!@#$', '1234abcd!', '123456789a', '1234567890a', '123456789q', '123qweasd', '123qweasdzxc', '123qwe!@#', '12345qwert', '12341234a', '1111aaaa!', '147258369', '159753456', '987654321a', '123123123', '112233445566', '102030405060',
  'korea1234', 'korea1234!', 'korea2026', 'seoul1234', 'saranghae1', 'tkfkdgo123', 'dkssud123', 'dkagh1234', 'qlalfqjsgh', 'rhksflwk1', 'rhksflwk1234', 'dkdlfjqmdb', 'gksrnr123', 'wjswn1234', 'jeonju1234', 'bokji1234',
  '사랑해사랑해사랑해', '대한민국만세만세만세', '가나다라마바사아자', '가나다라마바사아자차',
];

/**
 * Passwords of nine characters and more that head every published leak, lower case (ASVS 6.2.4, 6.2.12); shorter ones are
 * refused for their length, so none is listed.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([...leaked.passwords.flatMap((line) => line.split(' ')), ...OURS]);
