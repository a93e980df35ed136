import { BREAK_GLASS_REASONS, type BreakGlassReason } from '@dure/domain/access';
import type { Role } from '@dure/domain/staff';
import { defineMessages } from '../messages/index.ts';

export const roleLabels = defineMessages(
  { 'town-officer': '읍·면·동 담당', 'case-manager': '사례관리자', 'team-lead': '팀장', 'coordinator': '총괄(희망복지지원단)', 'agency-staff': '기관 담당', 'analyst': '발굴 분석', 'auditor': '감사', 'administrator': '시스템 관리' } satisfies Record<Role, string>,
  { 'town-officer': 'Town officer', 'case-manager': 'Case manager', 'team-lead': 'Team lead', 'coordinator': 'Coordinator', 'agency-staff': 'Agency staff', 'analyst': 'Discovery analyst', 'auditor': 'Auditor', 'administrator': 'Administrator' },
);

export const glassReasonLabels = defineMessages(BREAK_GLASS_REASONS satisfies Record<BreakGlassReason, string>, {
  'life-threat': 'Immediate danger to life or body', 'abuse-suspected': 'Abuse or violence suspected', 'missing-person': 'Missing or out of reach', 'court-or-law': 'Demanded by a court or a law', 'disaster': 'Disaster', 'handover-gap': 'Nobody in charge',
});

export const FINDINGS = ['justified', 'to-explain', 'misuse'] as const;
export type Finding = (typeof FINDINGS)[number];
export const findingLabels = defineMessages(
  { 'justified': '정당한 열람', 'to-explain': '소명 필요', 'misuse': '부당한 열람' } satisfies Record<Finding, string>,
  { 'justified': 'Justified', 'to-explain': 'To be explained', 'misuse': 'Misuse' },
);

/** What the lines of the access log record; a line that is newer than this page shows its code. */
export const eventLabels = defineMessages(
  {
    'agency.listed': '기관·서비스 조회', 'assessment.instruments-read': '조사표 조회', 'assessment.listed': '조사·평가 목록 열람', 'assessment.recorded': '조사·평가 기록', 'audit.exported': '열람기록 내려받기', 'audit.person-searched': '열람기록 대상자 검색', 'audit.read': '열람기록 조회', 'audit.staff-counted': '직원별 열람 집계',
    'break-glass.listed': '긴급 열람 목록 조회', 'break-glass.opened': '긴급 열람 시작', 'break-glass.own-listed': '내 긴급 열람 조회', 'break-glass.reviewed': '긴급 열람 점검', 'break-glass.searched': '긴급 열람 대상자 검색',
    'picture.genogram-read': '가계도 열람', 'picture.genogram-drawn': '가계도 수정', 'picture.ecomap-read': '생태도 열람', 'picture.ecomap-drawn': '생태도 수정', 'picture.course-read': '사례 경과 그림 열람',
    'plan.listed-of-case': '사례의 계획 열람', 'plan.drafted': '계획 시작', 'plan.read': '계획 열람', 'plan.written': '계획 수정', 'plan.offer-read': '계획에 넣을 것 조회', 'plan.acted': '계획 처리', 'plan.signature-read': '계획 서명 열람', 'plan.course-read': '계획과 제공 열람', 'plan.services-listed': '제공할 서비스 조회', 'plan.services-read': '대상자의 계획 서비스 열람', 'plan.delivered': '제공 기록',
    'case.supervision-read': '지도·감독 열람', 'case.supervision-written': '지도·감독 기록', 'case.supervision-answered': '지도·감독 답변', 'case.load-read': '담당 현황 열람', 'case.held-read': '팀원이 맡은 일 열람', 'case.handed-over': '사례 인계', 'case.caseload-offered': '담당 사례 이관 요청', 'case.handovers-listed': '인계 내역 열람',
    'case.acted': '사례 처리', 'case.listed': '사례 목록 열람', 'case.listed-of-person': '대상자의 사례 열람', 'case.read': '사례 열람', 'case.registered': '사례 등록',
    'consent.answered': '동의 여부 기록', 'consent.listed': '동의 대장 열람', 'consent.recorded': '동의 기록', 'consent.signature-read': '동의서 원본 열람', 'consent.withdrawn': '동의 철회 처리',
    'document.previewed': '문서 미리보기', 'document.issued': '문서 발급', 'document.listed': '발급 문서 목록 열람', 'document.read': '발급 문서 열람', 'document.voided': '발급 문서 무효 처리', 'document.downloaded': '발급 문서 내려받기', 'document.list-downloaded': '발급 문서 목록 내려받기', 'referral.list-downloaded': '의뢰 목록 내려받기', 'case.list-downloaded': '사례 목록 내려받기',
    'draft.listed': '임시저장 목록', 'draft.read': '임시저장 열람', 'draft.removed': '임시저장 삭제', 'draft.saved': '임시저장', 'emergency.admission-changed': '응급입원 기록 변경', 'emergency.changed': '긴급 기록 변경', 'emergency.duty-done': '긴급 후속 조치 완료', 'emergency.listed': '긴급 기록 목록 열람', 'emergency.read': '긴급 기록 열람', 'emergency.recorded': '긴급 기록 작성',
    'guide.decided': '지침과 다른 결정 기록', 'guide.evaluated': '지침 대조', 'guide.person-evaluated': '대상자 지침 대조', 'household.changed': '가구 변경', 'inbound.answered': '기관 요청 회신', 'inbound.listed': '기관 요청 목록 열람', 'inbound.read': '기관 요청 열람', 'inbound.reported': '기관에 결과 통보', 'inbound.sent': '기관 요청 보냄',
    'intake.changed': '상담 기록 변경', 'intake.listed': '상담 목록 열람', 'intake.read': '상담 기록 열람', 'intake.registered': '상담 등록', 'jurisdiction.listed': '관할 조회', 'notice.listed': '알림 조회', 'notice.read': '알림 확인', 'organisation.listed': '기관 목록 조회',
    'person.changed': '인적사항 변경', 'person.duplicates-searched': '중복 대상자 검색', 'person.facts-recorded': '확인 사항 기록', 'person.found-distinct': '다른 사람으로 확인', 'person.merge-proposed': '중복 기록 견주기', 'person.merged': '중복 기록 합치기', 'person.read': '대상자 기록 열람', 'person.registered': '대상자 등록',
    'person.resident-number-kept': '주민등록번호 보관', 'person.resident-number-revealed': '주민등록번호 열람', 'person.searched': '대상자 검색', 'person.unmerged': '합치기 되돌림', 'referral.acted': '의뢰 처리', 'referral.counted': '의뢰 건수 조회', 'referral.drafted': '의뢰서 작성', 'referral.listed': '의뢰 목록 열람', 'referral.listed-of-person': '대상자의 의뢰 열람',
    'referral.options-read': '의뢰할 곳 조회', 'referral.previewed': '보낼 내용 미리보기', 'referral.read': '의뢰 열람', 'safety.ended': '안전 유의사항 종료', 'safety.written': '안전 유의사항 작성', 'session.closed': '로그아웃', 'session.opened': '로그인', 'session.password-changed': '비밀번호 변경', 'session.read': '접속 확인', 'session.refused': '로그인 실패',
    'session.second-factor-begun': '2단계 인증 등록 시작', 'session.second-factor-confirmed': '2단계 인증 등록', 'session.strengthened': '비밀번호 다시 확인', 'staff.colleagues-listed': '동료 조회', 'staff.listed': '계정 목록 조회', 'staff.read': '계정 조회', 'staff.second-factor-removed': '2단계 인증 해제', 'staff.signed-out': '접속 종료 처리', 'staff.unlocked': '잠금 해제',
    'visit.listed': '방문 목록 열람', 'visit.day-read': '하루 방문 열람', 'visit.read': '방문 열람', 'visit.listed-of-person': '대상자의 방문 열람', 'visit.requirements-read': '방문 요건 확인', 'visit.planned': '방문 계획', 'visit.acted': '방문 처리', 'visit.recorded': '방문 기록', 'visit.series-changed': '반복 방문 변경', 'visit.photo-kept': '방문 사진 보관', 'visit.photo-read': '방문 사진 열람', 'visit.joint-listed': '합동 방문 계획 준비', 'visit.joint-asked': '합동 방문 계획 계산', 'visit.joint-read': '합동 방문 계획 열람', 'visit.joint-accepted': '합동 방문 계획 적용',
    'task.done': '할 일 완료', 'task.listed-of-person': '대상자의 할 일 열람', 'task.today-read': '오늘 할 일 조회', 'timeline.read': '경과 열람',
  },
  {
    'agency.listed': 'Agencies looked up', 'assessment.instruments-read': 'Instruments looked up', 'assessment.listed': 'Assessments listed', 'assessment.recorded': 'Assessment recorded', 'audit.exported': 'Access log downloaded', 'audit.person-searched': 'Person searched in the access log', 'audit.read': 'Access log read', 'audit.staff-counted': 'Look-ups counted by staff',
    'break-glass.listed': 'Emergency openings listed', 'break-glass.opened': 'Emergency opening', 'break-glass.own-listed': 'Own openings listed', 'break-glass.reviewed': 'Opening reviewed', 'break-glass.searched': 'Person searched for an opening',
    'picture.genogram-read': 'Genogram read', 'picture.genogram-drawn': 'Genogram drawn', 'picture.ecomap-read': 'Ecomap read', 'picture.ecomap-drawn': 'Ecomap drawn', 'picture.course-read': 'Course of the case read',
    'plan.listed-of-case': 'Plans of a case read', 'plan.drafted': 'Plan begun', 'plan.read': 'Plan read', 'plan.written': 'Plan written', 'plan.offer-read': 'Offer for a plan read', 'plan.acted': 'Acted on a plan', 'plan.signature-read': 'Signature of a plan read', 'plan.course-read': 'Plan and delivery read', 'plan.services-listed': 'Services to give listed', 'plan.services-read': 'Planned services of a person read', 'plan.delivered': 'Delivery written',
    'case.supervision-read': 'Supervision read', 'case.supervision-written': 'Supervision written', 'case.supervision-answered': 'Supervision answered', 'case.load-read': 'Load of the team read', 'case.held-read': 'What a colleague holds read', 'case.handed-over': 'Caseload handed over', 'case.caseload-offered': 'Caseload offered', 'case.handovers-listed': 'Hand-overs listed',
    'case.acted': 'Acted on a case', 'case.listed': 'Cases listed', 'case.listed-of-person': 'Cases of a person read', 'case.read': 'Case read', 'case.registered': 'Case registered',
    'consent.answered': 'Consent answered', 'consent.listed': 'Consent ledger read', 'consent.recorded': 'Consent recorded', 'consent.signature-read': 'Signature read', 'consent.withdrawn': 'Consent withdrawn',
    'document.previewed': 'Paper previewed', 'document.issued': 'Paper issued', 'document.listed': 'Issued papers listed', 'document.read': 'Issued paper opened', 'document.voided': 'Issued paper declared void', 'document.downloaded': 'Issued paper downloaded', 'document.list-downloaded': 'List of papers downloaded', 'referral.list-downloaded': 'List of referrals downloaded', 'case.list-downloaded': 'List of cases downloaded',
    'draft.listed': 'Drafts listed', 'draft.read': 'Draft read', 'draft.removed': 'Draft removed', 'draft.saved': 'Draft saved', 'emergency.admission-changed': 'Admission changed', 'emergency.changed': 'Emergency record changed', 'emergency.duty-done': 'Emergency duty done', 'emergency.listed': 'Emergencies listed', 'emergency.read': 'Emergency read', 'emergency.recorded': 'Emergency recorded',
    'guide.decided': 'Decided against the guide', 'guide.evaluated': 'Guide consulted', 'guide.person-evaluated': 'Guide consulted for a person', 'household.changed': 'Household changed', 'inbound.answered': 'Request answered', 'inbound.listed': 'Requests listed', 'inbound.read': 'Request read', 'inbound.reported': 'Result reported', 'inbound.sent': 'Request sent',
    'intake.changed': 'Intake changed', 'intake.listed': 'Intakes listed', 'intake.read': 'Intake read', 'intake.registered': 'Intake registered', 'jurisdiction.listed': 'Towns looked up', 'notice.listed': 'Notices listed', 'notice.read': 'Notices marked read', 'organisation.listed': 'Organisations listed',
    'person.changed': 'Person corrected', 'person.duplicates-searched': 'Duplicates searched', 'person.facts-recorded': 'Facts recorded', 'person.found-distinct': 'Found distinct', 'person.merge-proposed': 'Records compared', 'person.merged': 'Records merged', 'person.read': 'Person read', 'person.registered': 'Person registered',
    'person.resident-number-kept': 'Resident number kept', 'person.resident-number-revealed': 'Resident number shown', 'person.searched': 'People searched', 'person.unmerged': 'Merge undone', 'referral.acted': 'Acted on a referral', 'referral.counted': 'Referrals counted', 'referral.drafted': 'Referral drafted', 'referral.listed': 'Referrals listed', 'referral.listed-of-person': 'Referrals of a person read',
    'referral.options-read': 'Receivers looked up', 'referral.previewed': 'Packet previewed', 'referral.read': 'Referral read', 'safety.ended': 'Safety note ended', 'safety.written': 'Safety note written', 'session.closed': 'Signed out', 'session.opened': 'Signed in', 'session.password-changed': 'Password changed', 'session.read': 'Session read', 'session.refused': 'Sign-in refused',
    'session.second-factor-begun': 'Second factor begun', 'session.second-factor-confirmed': 'Second factor enrolled', 'session.strengthened': 'Password proven', 'staff.colleagues-listed': 'Colleagues listed', 'staff.listed': 'Accounts listed', 'staff.read': 'Account read', 'staff.second-factor-removed': 'Second factor removed', 'staff.signed-out': 'Sessions ended', 'staff.unlocked': 'Account opened',
    'visit.listed': 'Visits listed', 'visit.day-read': 'Visits of a day read', 'visit.read': 'Visit read', 'visit.listed-of-person': 'Visits of a person read', 'visit.requirements-read': 'Requirements of a visit read', 'visit.planned': 'Visit planned', 'visit.acted': 'Acted on a visit', 'visit.recorded': 'Visit recorded', 'visit.series-changed': 'Series of visits changed', 'visit.photo-kept': 'Photo kept', 'visit.photo-read': 'Photo read', 'visit.joint-listed': 'Joint week prepared', 'visit.joint-asked': 'Joint week computed', 'visit.joint-read': 'Joint week read', 'visit.joint-accepted': 'Joint week applied',
    'task.done': 'Task done', 'task.listed-of-person': 'Tasks of a person read', 'task.today-read': 'Today read', 'timeline.read': 'Timeline read',
  },
);
