/*
 * Text that has broken programs before: our own list, by kind of harm. Every string is data; nothing here is run by anything but the
 * product under test.
 */
const SCRIPTS = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "javascript:alert('1')", '<svg/onload=alert(1)>', '{{7*7}}', '${7*7}', '<%= 7*7 %>', '#{7*7}', "'-alert(1)-'", '</textarea><script>1</script>', '<iframe srcdoc="<b>1</b>">',
  '&lt;script&gt;', '%3Cscript%3E', '\u003cscript\u003e', '<a href="data:text/html,1">x</a>', '<!--#exec cmd="ls"-->',
];
const QUERIES = ["' OR '1'='1", "'; DROP TABLE dure.person; --", '1; SELECT pg_sleep(9)', "') UNION SELECT NULL--", '\\', "\\'", '%', '_', '%%', 'a%b_c', '$1', '$$', ':name', '?', '/* */', '-- x', "E'\\x00'", '{"$gt":""}', 'NULL', "N'x'"];
const SHELLS = ['`ls`', '$(ls)', '| ls', '; ls', '&& ls', '> /tmp/x', '../../../../etc/passwd', '..\\..\\windows', '/dev/null', 'file:///etc/passwd', 'CON', 'aux.txt', '~', '*', 'C:\\', '%00', '%2e%2e%2f'];
const FORMULAS = ["=1+1", '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '=cmd|\' /C calc\'!A0', '=HYPERLINK("http://x","y")', '＝1+1', '＋1', '－1', '＠A1'];
const WORDS = ['undefined', 'null', 'NaN', 'true', 'false', 'Infinity', '[object Object]', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '0', '-0', '00', '0x10', '1e309', '1/0', '9007199254740993', '١٢٣', '１２３', '٠', 'Ⅷ'];
const LINES = ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f', 'a\nb', 'x\r\nSet-Cookie: a=b', 'x\u001b[31mred\u001b[0m', '2026-11-23T00:00:00Z INFO forged', '{"level":"error","forged":true}'];
const SPACES = ['', ' ', '   ', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u180e', '\u2060', '\t', 'a\u00ada', '\u115f', '\u1160', '\u3164', '\uffa0'];
const HANGUL = [
  '홍길동', '홍길동'.normalize('NFD'), 'ㅎㅗㅇ', '뷁쀍', '똠방각하', '펲시콜라', '아햏햏', '갂갃갅', '힣', '가', 'ᄀ', 'ᆨ', '\uac00\u0301', '옛한글ᄒᆞᆫ글', 'ㄱㅏ', '南宮', '金', '李', '\uf90a', '金\ufe00', '漢字', '々', 'カナ', 'ﾊﾝｶｸ', '洪吉童',
];
const SCRIPTS_OF_THE_WORLD = ['مرحبا', 'שלום', 'हिन्दी', 'ไทย', 'Ελληνικά', 'Кириллица', 'ქართული', 'አማርኛ', '𝓤𝓷𝓲𝓬𝓸𝓭𝓮', '𠜎𠜱𠝹', 'Ｆｕｌｌ', 'ß', 'İ', 'ı', 'ﬁ', 'ǆ', 'Å', 'Å', 'Å'];
const DIRECTIONS = ['\u202eabc', '\u202dabc\u202c', '\u2066abc\u2069', '\u200fabc', 'abc\u200edef', 'test\u202egnp.exe', '\u061c'];
const EMOJI = ['😀', '👩‍👩‍👧‍👦', '🇰🇷', '👍🏽', '❤️', '🏳️‍🌈', '1️⃣', '🫠', '👨🏻‍⚕️', '\u{1f468}\u200d', '\ufe0f', 'a\u20e3'];
const MARKS = ['Z̷̢̛a̴̧l̵g̶o̴', 'a' + '\u0301'.repeat(60), '\u0345', '\u034f', '\u0488', '\u1ab0'];
const BROKEN = ['\ud800', '\udc00', 'a\ud83d', '\ude00b', '\ufffd', '\uffff', '\ufffe', '\u0000', 'a\u0000b', '\u0001\u0002', '\u007f', '\u0080\u009f', '\u{10ffff}', '\u{e0001}'];
const DATES = ['0000-00-00', '0000-01-01', '0001-01-01', '9999-12-31', '10000-01-01', '2026-02-29', '2024-02-29', '2026-13-01', '2026-11-31', '-2026-01-01', '+002026-01-01', '2026-11-23T24:00:00Z', '2016-12-31T23:59:60Z', '1970-01-01', '2038-01-19', '20261123', '2026/11/23', '23-11-2026', '내일'];
const IDS = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '{00000000-0000-4000-8000-000000000000}', '00000000000040008000000000000000', 'urn:uuid:00000000-0000-4000-8000-000000000000', '1', '-1', '*', 'me', 'new', 'undefined'];
const LONG = ['가'.repeat(1000), 'a'.repeat(10_000), ' '.repeat(2000), '\n'.repeat(500), '('.repeat(3000), 'a'.repeat(40) + '!', '😀'.repeat(600), '가나다 '.repeat(1500)];

export const NAUGHTY: readonly string[] = [...SCRIPTS, ...QUERIES, ...SHELLS, ...FORMULAS, ...WORDS, ...LINES, ...SPACES, ...HANGUL, ...SCRIPTS_OF_THE_WORLD, ...DIRECTIONS, ...EMOJI, ...MARKS, ...BROKEN, ...DATES, ...IDS, ...LONG];
