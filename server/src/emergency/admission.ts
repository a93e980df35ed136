import { changeEmergency, lockEmergency, type EmergencyRecord } from '@dure/database/emergency';
import { refuse, allow, type Decision } from '@dure/domain/decision';
import { admit, endAdmission, requestAdmission, returnAdmission, type EmergencyAdmission } from '@dure/domain/urgency';
import type { Call, Handled } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';
import type { emergencyContract } from './contract.ts';
import { basisOf } from './record.ts';

type Contract = typeof emergencyContract;
type Body = Call<Contract['POST /api/emergencies/:id/admission']>['body'];

function begun({ personId, admission }: EmergencyRecord, { act: _act, ...request }: Extract<Body, { act: 'request' }>): Decision<EmergencyAdmission, Refusal> {
  if (personId === null) return refuse({ code: 'emergency/person-unknown' });
  // After one institution sent the person back, another may be asked.
  if (admission !== null && admission.outcome.kind !== 'returned') return refuse({ code: 'emergency/admission-exists' });
  return requestAdmission({ ...request, personId });
}

function decide(record: EmergencyRecord, body: Body): Decision<EmergencyAdmission, Refusal> {
  if (body.act === 'request') return begun(record, body);
  if (record.admission === null) return refuse({ code: 'absent' });
  if (body.act === 'admit') return admit(record.admission, body.at);
  return body.act === 'return' ? returnAdmission(record.admission, body.at, body.reason) : endAdmission(record.admission, body.at, body.as);
}

/** 응급입원: asked, admitted or sent back, and ended within three days. */
export async function changeAdmission({ params, body, scope, work, version }: Call<Contract['POST /api/emergencies/:id/admission']>): Handled<Contract['POST /api/emergencies/:id/admission']> {
  const stored = await lockEmergency(work, scope.sigungus, params.id);
  if (stored === undefined) return refuse({ code: 'absent' });
  if (stored.version !== version) return refuse({ code: 'version/stale', current: stored.version });
  const decided = decide(stored.record, body);
  if (!decided.ok) return decided;
  const next = { ...stored, record: { ...stored.record, admission: decided.value }, version: stored.version + 1 };
  changeEmergency(work, next, basisOf(next.record));
  const { personId } = stored.record;
  return allow({ answer: { id: params.id, version: next.version }, version: next.version, seen: personId === null ? [] : [personId], subject: { emergencyId: params.id, act: body.act } });
}
