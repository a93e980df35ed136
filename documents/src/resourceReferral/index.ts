import type { PlainDate } from '@dure/domain/calendar';
import type { Entry, Form } from '../form/model.ts';
import { approvals, box, framed, grid, type GuideQuote, type Issue, note, quotes, registration, sections, table, title } from '../form/parts.ts';
import { dayOr, said, writtenDay, writtenPeriod } from '../form/written.ts';

export interface ServiceInUse {
  readonly service: string;
  readonly provider: string;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** 자원연계 의뢰서: what one public case management asks of another (업무안내 44쪽); its original form is lost, its items are the guide's. */
export interface ResourceReferral {
  readonly issue: Issue;
  readonly receiver: string;
  /** Programme that asks, and by what the person belongs to it: '의료급여사례관리 (장기입원)'. */
  readonly programme: string;
  readonly service: string;
  /** No more of the person than the receiver is given. */
  readonly person: readonly Entry[];
  readonly conditions: readonly Entry[];
  readonly reason: string;
  readonly inUse: readonly ServiceInUse[];
  readonly requested: readonly { readonly service: string; readonly content: string; readonly frequency: string }[];
  /** 사전 협의; null where the channel asks for none. */
  readonly consultation: { readonly on: PlainDate; readonly with: string; readonly result: string } | null;
  readonly consent: { readonly basis: string; readonly items: readonly string[]; readonly on: PlainDate | null };
  /** What a visitor must know first; empty where nothing is known. */
  readonly safety: string;
  readonly dueOn: PlainDate | null;
  readonly quotes: readonly GuideQuote[];
  readonly contact: readonly Entry[];
}

const consultationEntries = ({ consultation }: ResourceReferral): readonly Entry[] =>
  consultation === null ? [['사전 협의', '해당 없음']] : [['사전 협의', writtenDay(consultation.on)], ['협의한 사람', consultation.with], ['협의 결과', consultation.result]];

export function resourceReferralForm(referral: ResourceReferral): Form {
  const { issue, receiver, programme, service, person, conditions, reason, inUse, requested, consent, safety, dueOn, contact } = referral;
  return framed(issue, {
    title: '자원연계 의뢰서',
    blocks: [
      title('자원연계 의뢰서'), approvals(issue),
      grid([['수신', receiver], ['의뢰기관', issue.organisation], ['의뢰 사업', programme], ['의뢰 서비스', service]]),
      sections(
        ['대상자', grid(person)],
        ['의뢰 사유', box(reason, '제공 항목에 포함되지 않았습니다.')],
        ['건강과 생활', grid(conditions.length === 0 ? [['확인 사항', '제공 항목에 포함되지 않았습니다.']] : conditions)],
        ['이용 중인 서비스', table([{ label: '서비스', width: 3, text: (row) => row.service }, { label: '제공기관', width: 3, text: (row) => row.provider, isOptional: true }, { label: '기간', width: 3, align: 'center', text: (row) => writtenPeriod(row.from, row.to), isOptional: true }], inUse, '이용 중인 서비스가 없습니다.')],
        ['요청 서비스', table([{ label: '서비스', width: 2, text: (row) => row.service }, { label: '내용', width: 4, text: (row) => row.content }, { label: '횟수', width: 2, align: 'center', text: (row) => row.frequency }], requested)],
        ['동의와 협의', grid([...consultationEntries(referral), ['제공 근거', consent.basis], ['동의한 날', dayOr(consent.on, '해당 없음')], ['제공 항목', consent.items.join(' · ')], ['안전 유의', said(safety, '알려진 사항 없음')]])],
        ['회신', grid([['회신 기한', dueOn === null ? '따로 정하지 않음' : `${writtenDay(dueOn)}까지`], ...contact])],
      ),
      quotes(referral.quotes),
      note('이 문서에 있는 개인정보는 의뢰한 목적으로만 이용할 수 있습니다(개인정보 보호법 제19조).'),
      registration(issue),
    ],
  });
}

