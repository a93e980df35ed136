import type { PlainDate } from '@dure/domain/calendar';
import { josa } from '@dure/domain/korean';
import type { Block, Entry, Form } from '../form/model.ts';
import { framed, grid, note, paragraph, sections, table, title } from '../form/parts.ts';
import { dayOr, marked } from '../form/written.ts';

export interface Collection {
  readonly purpose: string;
  readonly items: string;
  /** 보유·이용 기간. */
  readonly kept: string;
}

export interface Provision extends Collection {
  readonly recipient: string;
}

/** Null leaves the boxes empty: to be read out, and marked and signed by hand. */
export type Answer = boolean | null;

/**
 * 개인정보 수집·이용 및 제3자 제공 동의서. Says the five things of 개인정보 보호법 제17조제2항 (recipient, purpose, items, period, the right to
 * refuse and what refusing means), and asks apart what the law wants asked apart (제22조: 제15조, 제17조, 제23조, 제24조).
 */
export interface ConsentForm {
  readonly organisation: string;
  readonly writtenOn: PlainDate;
  readonly person: readonly Entry[];
  readonly collections: readonly Collection[];
  readonly collectionAnswer: Answer;
  readonly provisions: readonly (Provision & { readonly answer: Answer })[];
  /** 민감정보 (제23조): health, and whatever else the law calls so. */
  readonly sensitive: readonly (Collection & { readonly answer: Answer })[];
  /** 고유식별정보 (제24조), with the law that lets it be asked for. */
  readonly identifiers: readonly (Collection & { readonly law: string; readonly answer: Answer })[];
  /** What is agreed to beside the data: use of a mental-health service, registration, a specialist who comes along (업무안내 21, 23, 44, 46쪽). */
  readonly others: readonly { readonly what: string; readonly explanation: string; readonly answer: Answer }[];
  /** What follows where the person does not agree. */
  readonly disadvantage: string;
  readonly signer: string;
  /** 법정대리인 of a child under 14 (제22조의2); null where the person signs. */
  readonly guardian: { readonly name: string; readonly relation: string } | null;
  readonly signedOn: PlainDate | null;
}

const ANSWERS = ['동의함', '동의하지 않음'] as const;
const answered = (answer: Answer): string => marked(ANSWERS, answer === null ? null : ANSWERS[answer ? 0 : 1]);
const collected = (rows: readonly Collection[]): Block =>
  table([{ label: '목적', width: 3, text: ({ purpose }) => purpose }, { label: '항목', width: 4, text: ({ items }) => items }, { label: '보유·이용 기간', width: 2.4, text: ({ kept }) => kept }], rows);

function provided({ recipient, purpose, items, kept, answer }: ConsentForm['provisions'][number]): readonly Block[] {
  return [grid([['제공받는 자', recipient], ['보유·이용 기간', kept], ['이용 목적', purpose], ['제공 항목', items], ['동의 여부', answered(answer)]])];
}

const processed = ({ purpose, items, kept, answer }: Collection & { readonly answer: Answer }, more: readonly Entry[] = []): Block =>
  grid([['이용 목적', purpose], ['처리 항목', items], ['보유·이용 기간', kept], ...more, ['동의 여부', answered(answer)]]);

function gathered(collections: readonly Collection[], answer: Answer): readonly Block[] {
  const [first, ...more] = collections;
  if (first === undefined) return [];
  return more.length === 0 ? [processed({ ...first, answer })] : [collected(collections), grid([['동의 여부', answered(answer)]], 1)];
}

const BLANK_DAY = '20      년        월        일';

export function consentForm(consent: ConsentForm): Form {
  const { organisation, writtenOn, person, collections, collectionAnswer, provisions, sensitive, identifiers, others, disadvantage, signer, guardian, signedOn } = consent;
  const name = '개인정보 수집·이용 및 제3자 제공 동의서';
  return framed({ organisation, writtenOn: signedOn ?? writtenOn, number: null, sentOn: null, receipt: null, approvals: [] }, {
    title: name, isDraftUntilSent: false, isConfidential: false,
    blocks: [
      title('개인정보 수집·이용 및 제3자 제공 동의서'),
      paragraph(`${josa(organisation, '은/는')} 서비스를 안내하고 연계하기 위해 아래와 같이 개인정보를 수집·이용하고 제공하려 합니다. 내용을 읽거나 들은 뒤 항목마다 동의 여부를 정해 주시기 바랍니다.`),
      grid(person),
      sections(
        ['개인정보 수집·이용', ...gathered(collections, collectionAnswer)],
        ['개인정보 제3자 제공', ...provisions.flatMap(provided)],
        ['민감정보 처리', ...sensitive.map((row) => processed(row))],
        ['고유식별정보 처리', ...identifiers.map((row) => processed(row, [['처리 근거', row.law]]))],
        ['서비스 이용 동의', ...others.map(({ what, explanation, answer }) => grid([[what, explanation], ['동의 여부', answered(answer)]], 1))],
        ['동의를 거부할 권리', paragraph(`동의를 거부할 권리가 있습니다. 동의하지 않으면 ${disadvantage} 동의한 뒤에도 담당자에게 말씀하시면 언제든지 철회할 수 있습니다.`)],
      ),
      {
        kind: 'signatures', statement: '위 내용을 읽거나 들어 이해하였으며, 항목마다 표시한 대로 동의 여부를 밝힙니다.', on: dayOr(signedOn, BLANK_DAY), to: `${organisation} 귀하`,
        signers: [{ role: '본인', name: signer }, ...(guardian === null ? [] : [{ role: `법정대리인(${guardian.relation})`, name: guardian.name }])],
      },
      note('만 14세 미만은 법정대리인이 동의합니다(개인정보 보호법 제22조의2). 이 동의서는 본인에게도 한 부 드립니다.'),
    ],
  });
}
