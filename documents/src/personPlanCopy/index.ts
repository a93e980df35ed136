import type { PlainDate } from '@dure/domain/calendar';
import type { Form } from '../form/model.ts';
import { framed, grid, paragraph, sections, table, title } from '../form/parts.ts';
import { writtenDay } from '../form/written.ts';

export interface PromisedHelp {
  /** In plain words: '점심 도시락', not '식사지원 서비스'. */
  readonly help: string;
  /** '월·수·금요일 낮 12시쯤'. */
  readonly when: string;
  readonly who: string;
  readonly phone: string;
}

/** 본인용 계획 안내문: the plan for the person to keep: plain words, large type, one page. */
export interface PersonPlanCopy {
  readonly organisation: string;
  readonly writtenOn: PlainDate;
  /** Name with which the person is addressed, without 님. */
  readonly name: string;
  /** What the person wants to reach, in the first person: '다시 혼자 장을 보고 싶습니다.' */
  readonly wish: string;
  readonly help: readonly PromisedHelp[];
  /** What the person does; empty where nothing is asked. */
  readonly own: readonly string[];
  readonly nextVisitOn: PlainDate | null;
  readonly worker: { readonly name: string; readonly phone: string };
  /** Night and holiday number beside 119; empty where there is none. */
  readonly nightPhone: string;
}

const LINE_CHARACTERS = 17;
const linesIn = (text: string): number => Math.max(1, Math.ceil(text.length / LINE_CHARACTERS));

/** Type gets smaller before it runs onto a second page: 16 points, or 13 where there is much to say. 13 is still large print for a 공문. */
function pointsFor({ help, own, wish }: PersonPlanCopy): number {
  const lines = help.reduce((sum, row) => sum + Math.max(linesIn(row.help) * 2, linesIn(row.when) * 2, linesIn(row.who) * 2, 1), 0) + own.reduce((sum, text) => sum + linesIn(text), 0) + linesIn(wish);
  if (lines <= 17) return 16;
  return lines <= 24 ? 14 : 13;
}

export function personPlanCopyForm(copy: PersonPlanCopy): Form {
  const { organisation, writtenOn, name, wish, help, own, nextVisitOn, worker, nightPhone } = copy;
  return framed({ organisation, writtenOn, number: null, sentOn: null, receipt: null, approvals: [] }, {
    title: '나의 계획 안내문', points: pointsFor(copy), isDraftUntilSent: false, isConfidential: false,
    blocks: [
      title(`${name} 님의 계획`, `${organisation} · ${writtenDay(writtenOn)}`),
      sections(
        ['내가 바라는 것', paragraph(wish)],
        ['받는 도움', table([{ label: '도움', width: 2.6, text: (row) => row.help }, { label: '언제', width: 2.6, text: (row) => row.when }, { label: '누가', width: 3, text: (row) => [row.who, row.phone].filter((part) => part !== '').join('\n') }], help, '정한 도움이 없습니다.')],
        ['내가 하는 일', ...(own.length === 0 ? [] : [{ kind: 'items' as const, items: own.map((text) => ({ text })) }])],
        ['연락할 곳', grid([['담당자', `${worker.name}  ${worker.phone}`], ['다음 방문', nextVisitOn === null ? '전화로 알려 드립니다.' : writtenDay(nextVisitOn)], ['급할 때', ['119', nightPhone].filter((part) => part !== '').join(', ')]], 1)],
      ),
      paragraph('계획을 바꾸고 싶거나 그만두고 싶으면 언제든지 담당자에게 말씀해 주세요.'),
    ],
  });
}
