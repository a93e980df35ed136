import type { CandidateAction, CandidateStatus, CandidateStep, ContactMeans, ContactOutcome, RoundAct, RoundTeam } from '@dure/domain/discovery';
import { defineMessages } from '../../messages/index.ts';

export const candidateStatusLabels = defineMessages(
  { 'proposed': '배분 전', 'handed-out': '배분', 'contacting': '연락 중', 'intake': '접수', 'no-contact': '연락 안 됨', 'refused': '거절', 'not-needed': '필요 없음', 'moved': '이사', 'dead': '사망', 'closed': '마감' } satisfies Record<CandidateStatus, string>,
  { 'proposed': 'Waiting', 'handed-out': 'Handed out', 'contacting': 'Being contacted', 'intake': 'Intake', 'no-contact': 'Not reached', 'refused': 'Refused', 'not-needed': 'Not needed', 'moved': 'Moved', 'dead': 'Deceased', 'closed': 'Closed' },
);
export const candidateStepLabels = defineMessages(
  { 'open-name': '이름이 열리기를 기다립니다', 'recall': '명부에 없어 회수를 기다립니다', 'contact': '첫 연락', 'again': '다시 연락', 'visit': '방문', 'decide': '접수 여부 정하기', 'give-up': '팀장이 연락을 끝낼지 정하기', 'none': '남은 일 없음' } satisfies Record<CandidateStep, string>,
  { 'open-name': 'Waiting for the name', 'recall': 'Not in the roster; to be taken back', 'contact': 'First contact', 'again': 'Contact again', 'visit': 'Visit', 'decide': 'Decide on an intake', 'give-up': 'The lead decides whether to end it', 'none': 'Nothing left' },
);
export const meansLabels = defineMessages({ letter: '우편', phone: '전화', visit: '방문' } satisfies Record<ContactMeans, string>, { letter: 'Letter', phone: 'Telephone', visit: 'Visit' });
export const outcomeLabels = defineMessages(
  { 'reached': '만나거나 통화함', 'sent': '보냄(답을 기다림)', 'absent': '부재', 'wrong-number': '없는 번호', 'in-hospital': '입원 중', 'refused': '거절', 'moved': '이사', 'dead': '사망' } satisfies Record<ContactOutcome, string>,
  { 'reached': 'Reached', 'sent': 'Sent, waits for an answer', 'absent': 'Absent', 'wrong-number': 'Wrong number', 'in-hospital': 'In hospital', 'refused': 'Refused', 'moved': 'Moved', 'dead': 'Deceased' },
);
export const candidateEventLabels = defineMessages(
  {
    'hand-out': '팀에 배분했습니다', 'withdraw': '차수가 마감되었습니다', 'identify': '명부에서 이름을 찾았습니다', 'recall': '배분을 회수했습니다', 'assign': '담당자를 정했습니다', 'contact': '연락했습니다', 'conclude': '발굴을 마쳤습니다', 'give-up': '연락되지 않아 끝냈습니다', 'link': '대상자 기록과 이었습니다',
    'begin-intake': '접수했습니다', 'reopen': '다시 연락하기로 했습니다', 'remind': '날짜가 지났다고 알렸습니다',
  } satisfies Record<CandidateAction, string>,
  {
    'hand-out': 'Handed out to the team', 'withdraw': 'The round was closed', 'identify': 'The roster was asked for the name', 'recall': 'Taken back', 'assign': 'Given to somebody', 'contact': 'Contact was tried', 'conclude': 'Concluded', 'give-up': 'Ended without contact', 'link': 'Joined with a record',
    'begin-intake': 'An intake was registered', 'reopen': 'To be contacted again', 'remind': 'Told that a date has passed',
  },
);
export const roundTeamLabels = defineMessages(
  { 'town-office': '읍·면·동', 'medical-aid-team': '의료급여팀', 'visiting-health': '방문건강관리팀', 'hope-welfare': '희망복지지원단' } satisfies Record<RoundTeam, string>,
  { 'town-office': 'Town offices', 'medical-aid-team': 'Medical Aid team', 'visiting-health': 'Visiting health team', 'hope-welfare': 'Hope welfare team' },
);
export const likenessLabels = defineMessages(
  {
    'same-name-and-birth': '이름과 생년월일이 같음', 'same-name': '이름이 같음', 'similar-name': '이름이 비슷함', 'same-birth': '생년월일이 같음', 'swapped-birth': '월·일이 바뀜', 'birth-slip': '생년월일 한 자리가 다름', 'same-phone': '전화가 같음', 'former-phone': '예전 전화가 같음',
    'same-birth-and-address': '생년월일과 주소가 같음', 'same-address': '주소가 같음', 'other-sex': '성별이 다름', 'other-birth': '생년월일이 다름',
  },
  {
    'same-name-and-birth': 'same name and birth date', 'same-name': 'same name', 'similar-name': 'similar name', 'same-birth': 'same birth date', 'swapped-birth': 'day and month swapped', 'birth-slip': 'birth date differs in one digit', 'same-phone': 'same telephone', 'former-phone': 'former telephone',
    'same-birth-and-address': 'same birth date and address', 'same-address': 'same address', 'other-sex': 'other sex', 'other-birth': 'other birth date',
  },
);
export const roundActLabels = defineMessages(
  { 'propose': '차수를 만들었습니다', 'hand-out': '배분했습니다', 'recall': '회수했습니다', 'close': '마감했습니다' } satisfies Record<RoundAct['action'], string>,
  { 'propose': 'Made', 'hand-out': 'Handed out', 'recall': 'Taken back', 'close': 'Closed' },
);
