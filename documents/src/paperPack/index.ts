import { addDays, type Instant, koreanDay, type PlainDate } from '@dure/domain/calendar';
import type { Block, Entry, Form } from '../form/model.ts';
import { grid, note, paragraph, table, title } from '../form/parts.ts';
import { said, writtenDay, writtenMoment } from '../form/written.ts';

/** One visit as somebody at the door must know it. */
export interface PackVisit {
  readonly on: PlainDate;
  readonly time: string;
  readonly staff: string;
  readonly person: string;
  readonly phone: string;
  readonly address: string;
  readonly purpose: string;
  /** Who must come along, what stands in the way, warnings. */
  readonly watch: readonly string[];
}

/** Somebody who must not be forgotten while the centre is away. */
export interface PackRisk {
  readonly person: string;
  readonly phone: string;
  readonly address: string;
  readonly why: readonly string[];
}

export interface PackDue {
  readonly on: PlainDate;
  readonly what: string;
  readonly person: string;
  readonly staff: string;
}

/** What a team works with when the centre is lost: 72 hours of visits, whom to watch, what falls due, and empty forms. */
export interface PaperPack {
  readonly organisation: string;
  /** Who had it printed. */
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
  readonly visits: readonly PackVisit[];
  readonly risks: readonly PackRisk[];
  readonly dues: readonly PackDue[];
  /** Lists that are too long for a pack: whoever prints it is told before the centre is away. */
  readonly cut: readonly string[];
}

/** Today and three more: 72 hours from whenever it is printed. */
export const PACK_DAYS = 3;
const POINTS = 9.5;
const LINES = 7;

const TELEPHONES: readonly Entry[] = [['생명이 위험할 때', '119'], ['범죄·폭력·아동학대', '112'], ['자살예방 상담전화', '109'], ['정신건강 위기상담전화', '1577-0199'], ['보건복지상담센터', '129']];

const withLines = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

function visitsOn(day: PlainDate, visits: readonly PackVisit[]): readonly Block[] {
  const rows = visits.filter(({ on }) => on === day);
  return [
    { kind: 'heading', text: `방문 ${writtenDay(day)} (${rows.length}건)` },
    table([
      { label: '때', width: 1.2, align: 'center', text: ({ time }: PackVisit) => time }, { label: '담당', width: 1.3, align: 'center', text: ({ staff }) => staff }, { label: '대상자', width: 1.5, text: ({ person }) => person },
      { label: '연락처·주소', width: 4, text: ({ phone, address }) => withLines([said(phone, '연락처 없음'), said(address, '주소 없음')]) }, { label: '할 일·살필 것', width: 5, text: ({ purpose, watch }) => withLines([purpose, ...watch]) },
    ], rows, '예정된 방문이 없습니다.'),
  ];
}

const empty = (lines: number): readonly string[] => Array.from({ length: lines }, () => '');

function lines(label: string, count = LINES): readonly Block[] {
  return [table([{ label, width: 1, text: (row: string) => `${row}\n` }], empty(count))];
}

const hand = (labels: readonly string[]): Block => grid(labels.map((label) => [label, ' \n'] as const), 1);

/** Day and hour are what the record will say later, and the writer is who enters it. */
const WRITTEN: readonly string[] = ['쓴 때 (년·월·일·시·분)', '쓴 사람 (소속·성명)'];

function blank(name: string, labels: readonly string[], boxes: readonly string[]): readonly Block[] {
  return [{ kind: 'page-break' }, title(name, '종이 기록: 복구되면 쓴 사람이 쓴 때 그대로 입력하고 이 종이를 보관합니다'), hand([...WRITTEN, ...labels]), ...boxes.flatMap((label) => lines(label))];
}

const BLANKS: readonly Block[] = [
  ...blank('접수·초기상담 기록지', ['대상자 성명·생년월일·성별', '연락처·주소', '접수 경로(본인·가족·이웃·기관)', '동의 여부와 동의서 번호'], ['호소하는 어려움과 상황', '위험 확인(자살·학대·응급)과 그 자리에서 한 일']),
  ...blank('방문 기록지', ['대상자 성명', '만남 여부(만남·부재·거절)와 사유', '함께 간 사람', '다음 방문일'], ['한 일', '살핀 것과 달라진 것']),
  ...blank('의뢰서', ['대상자 성명·생년월일', '보내는 기관·담당자·연락처', '받는 기관·담당자·연락처', '긴급도(위기·긴급·일반)', '제공 근거(동의·위기·법률)와 제공 항목'], ['의뢰 사유와 요청 사항', '전화로 알린 때와 받은 사람']),
];

export function paperPackForm({ organisation, by, at, reason, visits, risks, dues, cut }: PaperPack): Form {
  const today = koreanDay(at);
  const days = Array.from({ length: PACK_DAYS + 1 }, (_none, index) => addDays(today, index));
  return {
    title: '비상 업무철', organisation, dated: today, points: POINTS, mark: '',
    running: { head: `${organisation} 비상 업무철`, notice: '민감한 개인정보가 있습니다. 잠가 두고, 새로 뽑으면 파쇄합니다.', foot: `비상 업무철 · ${organisation} ${by} · ${writtenMoment(at)}` },
    blocks: [
      title('비상 업무철', organisation),
      grid([['뽑은 때', writtenMoment(at)], ['뽑은 사람', by], ['쓰는 날', `${writtenDay(today)} ~ ${writtenDay(addDays(today, PACK_DAYS))}`], ['건수', `방문 ${visits.length} · 위험 ${risks.length} · 기한 ${dues.length}`], ['목적', reason]]),
      paragraph('전산이 멈춘 동안 이 업무철로 일합니다. 사람과 접촉마다 한 장씩 쓰고, 쓴 때와 쓴 사람을 반드시 적습니다.'),
      ...(cut.length === 0 ? [] : [paragraph(`${cut.join('·')}: 너무 많아 앞의 것만 실었습니다. 나머지는 화면에서 미리 확인하여 따로 뽑아 두십시오.`)]),
      grid(TELEPHONES),
      { kind: 'heading', text: `위험 명단 (${risks.length}명)` },
      table([{ label: '성명', width: 1.5, text: ({ person }: PackRisk) => person }, { label: '연락처·주소', width: 4, text: ({ phone, address }) => withLines([said(phone, '연락처 없음'), said(address, '주소 없음')]) }, { label: '까닭', width: 5, text: ({ why }) => withLines(why) }], risks, '지금 기록에 위험으로 남은 사람이 없습니다.'),
      { kind: 'heading', text: `72시간 안의 기한 (${dues.length}건)` },
      table([{ label: '기한', width: 1.6, align: 'center', text: ({ on }: PackDue) => writtenDay(on) }, { label: '할 일', width: 5, text: ({ what }) => what }, { label: '대상자', width: 1.6, text: ({ person }) => person }, { label: '담당', width: 1.6, align: 'center', text: ({ staff }) => staff }], dues, '기한이 다가온 일이 없습니다.'),
      ...days.flatMap((day) => visitsOn(day, visits)),
      note('명단은 뽑은 때의 기록이고, 뽑은 사람이 볼 수 있는 것만 있습니다.'),
      ...BLANKS,
    ],
  };
}
