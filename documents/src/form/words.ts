import { endLines, gridLines, itemLines, SEAL_WORDS, SIGNED } from './layout.ts';
import { drawn, type Drawers, type Form } from './model.ts';
import { dayOr, writtenDay } from './written.ts';

const WORDS: Drawers<readonly string[]> = {
  'title': ({ text, below }) => [text, below],
  'letterhead': ({ organisation, receiver, via, subject }) => [organisation, '수신', receiver, '(경유)', via, '제목', subject],
  'heading': ({ text }) => [text],
  'paragraph': ({ text }) => [text],
  'items': ({ items }) => itemLines(items).flatMap(({ mark, text }) => [mark, text]),
  'grid': (block) => gridLines(block).flat(2),
  'table': ({ columns, rows, empty }) => [...columns.map(({ label }) => label), ...(rows.length === 0 ? [empty] : rows.flat())],
  'box': ({ text }) => [text],
  'quote': ({ text, source }) => [`「${text}」`, source],
  'note': ({ text }) => [`※ ${text}`],
  'end': (block) => endLines(block).flat(),
  'approvals': ({ approvals }) => ['결재', ...approvals.map(({ act }) => act), '이름', ...approvals.map(({ name }) => name), '일자', ...approvals.map(({ on }) => dayOr(on))],
  'signatures': ({ statement, on, signers, to }) => [statement, on, ...signers.flatMap(({ role, name }) => [role, name, SIGNED]), to],
  'sender': ({ name, seal }) => [name, SEAL_WORDS[seal]],
  'registration': ({ number, sentOn, receipt }) => ['생산등록번호', number, '시행일', sentOn, ...(receipt === null ? [] : ['접수등록번호', receipt.number, '접수일', writtenDay(receipt.on)])],
  'contact': ({ text }) => [text],
  'page-break': () => [],
};

/** Every word of the body in reading order, whatever the format; empty ones left out. */
export function wordsOf({ blocks }: Form): readonly string[] {
  return blocks.flatMap((block) => drawn(block, WORDS)).filter((text) => text.trim() !== '');
}
