import { addDays, type PlainDate } from '@dure/domain/calendar';
import {
  AFTERCARE_MEANS, CASE_MODELS, CLOSURE_REASONS, closureReasonsOf, COMPLEXITIES, findCaseSignal, MEMBER_ROLES, SELECTIONS,
  type CaseAction, type CaseCommand, type CaseContext, type CaseFacts, type CaseState,
} from '@dure/domain/case';
import type { CaseId, ReferralId, StaffId } from '@dure/domain/ids';
import { newId, officeOf, type World } from './world.ts';

type Facts = { readonly [Name in CaseAction]: (world: World, state: CaseState, context: CaseContext) => CaseFacts[Name] };

const sometimeNext = ({ chance, today }: World): PlainDate | null => (chance.chance(0.5) ? addDays(today, chance.int(0, 90)) : null);
const reasonOf = ({ chance }: World, { identity }: CaseState) => chance.pick(chance.chance(0.95) ? closureReasonsOf(identity.programme) : CLOSURE_REASONS);

function close(world: World, state: CaseState, { closing }: CaseContext): CaseFacts['close'] {
  const { chance } = world;
  const isComplete = chance.chance(0.7);
  const carriedOn = isComplete ? (closing?.outgoing ?? []).map(({ referralId }) => ({ referralId, by: '읍·면·동 담당자' })) : [];
  const results = isComplete ? (closing?.delivered ?? []).map(({ serviceId = '' }) => ({ serviceId, words: '제공함' })) : [];
  const reason = state.closure.kind === 'proposed' && chance.chance(0.8) ? state.closure.reason : reasonOf(world, state);
  return { reason, meeting: chance.pick(['conference', 'written'] as const), ongoingNeed: chance.chance(0.5), words: '목표를 이루었습니다.', careEnd: null, carriedOn, results };
}

const FACTS: Facts = {
  'start-assessment': () => ({}),
  'call-conference': () => ({}),
  'start-planning': () => ({}),
  'start-service': () => ({}),
  'report-monitoring': (world) => ({ words: '잘 지내십니다.', nextOn: sometimeNext(world) }),
  'hold': (world) => ({ reason: '입원하셨습니다.', reviewOn: sometimeNext(world) }),
  'resume': () => ({}),
  'propose-closure': (world, state) => ({ reason: reasonOf(world, state), words: '목표를 이루었습니다.' }),
  'withdraw-closure': () => ({ words: '아직 이릅니다.' }),
  'close': close,
  'confirm-closure': (_world, _state, { organisationId }) => ({ organisationId, words: '' }),
  'object-to-closure': (_world, _state, { organisationId }) => ({ organisationId, words: '아직 위험합니다.' }),
  'refer-aftercare': (world) => ({ referralId: newId(world, 'referral') as ReferralId }),
  'start-aftercare': (world) => ({ firstVisitOn: sometimeNext(world) }),
  'report-aftercare': (world) => ({ words: '잘 지내십니다.', nextVisitOn: sometimeNext(world), means: world.chance.pick(AFTERCARE_MEANS) }),
  'check-aftercare': () => ({ words: '방문을 확인하였습니다.' }),
  'restart': (world) => ({ caseId: newId(world, 'case') as CaseId }),
  'end': () => ({ words: '안정되었습니다.' }),
  'reopen': () => ({ words: '다시 위험해졌습니다.' }),
  'assign': (world, { owner }) => ({ staffId: world.chance.pick(officeOf(world, owner.organisationId).staff), reason: '인사이동' }),
  'transfer': ({ chance, offices }) => ({ to: chance.pick(offices).id, reason: '이사하셨습니다.' }),
  'accept-transfer': (world, _state, { organisationId }) => ({ staffId: world.chance.pick(officeOf(world, organisationId).staff) }),
  'decline-transfer': () => ({ reason: '소관이 아닙니다.' }),
  'cancel-transfer': () => ({ reason: '그대로 맡기로 하였습니다.' }),
  'request-transfer': ({ chance }, { owner }, { organisationId, by }) => ({ organisationId: chance.chance(0.05) ? owner.organisationId : organisationId, staffId: by as StaffId, reason: '주된 욕구가 건강입니다.' }),
  'grant-transfer': () => ({}),
  'defer': (world) => ({ reason: '다시 봅니다.', reviewOn: sometimeNext(world) }),
  'set-group': ({ chance }) => ({ group: chance.pick(['집중관리군', '정기관리군', '없는 군']), reason: '혈압이 높습니다.' }),
  'give-notice': ({ chance, today }, { given }) => (given[0] !== undefined && chance.chance(0.5) ? given[0] : { signal: 'no-contact', forOn: today }),
  'classify': ({ chance }) => ({ complexity: chance.pick(COMPLEXITIES), selection: chance.pick(SELECTIONS), reason: '위기도가 높습니다.' }),
  'choose-model': ({ chance }) => ({ model: chance.pick(CASE_MODELS), reason: '강점이 많으십니다.' }),
  'add-member': ({ chance, offices, today }, { owner }) => ({ organisationId: chance.chance(0.05) ? owner.organisationId : chance.pick(offices).id, role: chance.pick(MEMBER_ROLES), until: chance.chance(0.5) ? addDays(today, chance.int(-1, 200)) : null }),
  'end-member': ({ chance, offices, today }, { members }) => ({ organisationId: members.find(({ ended }) => !ended)?.organisationId ?? chance.pick(offices).id, lastOn: chance.chance(0.5) ? null : addDays(today, chance.int(-2, 30)), reason: '목표를 이루었습니다.' }),
  'add-referrer': (world) => ({ organisationId: world.chance.pick(world.offices).id, referralId: newId(world, 'referral') as ReferralId }),
  'escalate': ({ today }, state) => ({ forOn: findCaseSignal(state, today)?.forOn ?? today }),
  'explain-delay': () => ({ reason: '연락이 닿지 않습니다.' }),
  'move-away': (world) => ({ moveId: newId(world, 'move'), municipality: '완주군', left: [] }),
};

export function caseFacts(world: World, state: CaseState, action: CaseAction, context: CaseContext): CaseCommand {
  // The table's key and the command's action are the same name, which the compiler cannot follow through a union.
  return { action, ...(FACTS[action](world, state, context) as object) } as CaseCommand;
}
