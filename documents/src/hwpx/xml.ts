const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const SPECIAL = /[&<>"]/u;

/** Text between tags and in attributes. Control characters, which XML has no words for, are gone before (form/printable.ts). */
export const escaped = (text: string): string => (SPECIAL.test(text) ? text.replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign) : text);

/** One element; an attribute that is a number is written as it is. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, ...inner: readonly string[]): string {
  let head = '';
  for (const [key, value] of Object.entries(attributes)) head += ` ${key}="${typeof value === 'number' ? value : escaped(value)}"`;
  return inner.length === 0 ? `<${name}${head}/>` : `<${name}${head}>${inner.join('')}</${name}>`;
}

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Names of OWPML (KS X 6101). */
export const NAMESPACES = {
  'xmlns:hp': 'http://www.hancom.co.kr/hwpml/2011/paragraph', 'xmlns:hs': 'http://www.hancom.co.kr/hwpml/2011/section',
  'xmlns:hc': 'http://www.hancom.co.kr/hwpml/2011/core', 'xmlns:hh': 'http://www.hancom.co.kr/hwpml/2011/head',
} as const;

/** Lengths are in 1/7200 of an inch. */
export const mm = (length: number): number => Math.round((length * 7200) / 25.4);
