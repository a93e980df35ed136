-- Keys: during a rotation an equal number must be found under both keys, so the index of the key before stays until that key is gone.
ALTER TABLE dure.resident_number ADD COLUMN previous_index bytea;
COMMENT ON COLUMN dure.resident_number.cipher IS 'AES-256-GCM; an envelope that names its key, or a bare value under the first one';
COMMENT ON COLUMN dure.resident_number.key_id IS 'key it was sealed with; the envelope says so, too';
COMMENT ON COLUMN dure.resident_number.blind_index IS 'HMAC-SHA-256 for equality, of the same key';
COMMENT ON COLUMN dure.resident_number.previous_index IS 'the same under the key before, while a rotation is on; null otherwise';
CREATE INDEX resident_number_previous ON dure.resident_number (sigungu, previous_index) WHERE previous_index IS NOT NULL;
ALTER TABLE dure.discovery_identity ADD COLUMN previous_index bytea;
COMMENT ON COLUMN dure.discovery_identity.previous_index IS 'the same under the key before, while a rotation is on; null otherwise';

-- 파기대장: what was destroyed when its term was over (개인정보 보호법 제21조, 표준 개인정보 보호지침 제10조). Counts and days, nobody''s name.
CREATE TABLE dure.destruction (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  category text NOT NULL,
  ground text NOT NULL,
  due_before timestamptz NOT NULL,
  oldest_at timestamptz,
  newest_at timestamptz,
  rows bigint NOT NULL,
  subjects bigint NOT NULL,
  statistics jsonb NOT NULL DEFAULT '{}',
  approved_by text NOT NULL,
  cut jsonb,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.destruction IS '파기대장: what was destroyed when its term was over; INSERT-only';
COMMENT ON COLUMN dure.destruction.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.destruction.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.destruction.at IS 'destroyed at';
COMMENT ON COLUMN dure.destruction.category IS 'RetentionCategory of the domain';
COMMENT ON COLUMN dure.destruction.ground IS 'law and term by which it was due';
COMMENT ON COLUMN dure.destruction.due_before IS 'what ended before this moment was due';
COMMENT ON COLUMN dure.destruction.oldest_at IS 'moment of the oldest record destroyed';
COMMENT ON COLUMN dure.destruction.newest_at IS 'moment of the newest record destroyed';
COMMENT ON COLUMN dure.destruction.rows IS 'rows destroyed, with everything that belonged to the records';
COMMENT ON COLUMN dure.destruction.subjects IS 'records destroyed: cases, referrals, log rows';
COMMENT ON COLUMN dure.destruction.statistics IS 'what stays of them: counts by year, programme and outcome';
COMMENT ON COLUMN dure.destruction.approved_by IS 'who approved the destruction, as the operator gave it';
COMMENT ON COLUMN dure.destruction.cut IS 'of the access log: where its chain begins anew, signed with the key of the anchors';
CREATE INDEX destruction_at ON dure.destruction (sigungu, at);
ALTER TABLE dure.destruction ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.destruction FORCE ROW LEVEL SECURITY;
CREATE POLICY destruction_migrator ON dure.destruction TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY destruction_read ON dure.destruction FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR current_setting('app.role', true) = 'auditor'));
GRANT SELECT ON dure.destruction TO dure_app;
CREATE POLICY destruction_retention ON dure.destruction FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY destruction_retention_add ON dure.destruction FOR INSERT TO dure_retention WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
GRANT SELECT, INSERT ON dure.destruction TO dure_retention;

-- Who destroys: a role of its own, which sees days and ids and no text, and nothing that the law still keeps. The term of a municipality
-- may be longer than these; a wrong clock of the program or a wrong setting destroys nothing early, since the database asks its own clock.
GRANT USAGE ON SCHEMA dure TO dure_retention;
CREATE POLICY organisation_retention ON dure.organisation FOR SELECT TO dure_retention USING (
    true);
GRANT SELECT (sigungu) ON dure.organisation TO dure_retention;
CREATE POLICY setting_retention ON dure.setting FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND key = 'retention.terms');
GRANT SELECT (sigungu, key, version, valid_from, valid_until, value) ON dure.setting TO dure_retention;

CREATE POLICY access_log_retention ON dure.access_log FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '36 months');
CREATE POLICY access_log_retention_remove ON dure.access_log FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '36 months');
GRANT SELECT (sigungu, id, at), DELETE ON dure.access_log TO dure_retention;

CREATE POLICY access_log_person_retention ON dure.access_log_person FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '36 months');
CREATE POLICY access_log_person_retention_remove ON dure.access_log_person FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '36 months');
GRANT SELECT (sigungu, person_id, at, log_id), DELETE ON dure.access_log_person TO dure_retention;

CREATE POLICY access_log_seal_retention ON dure.access_log_seal FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY access_log_seal_retention_remove ON dure.access_log_seal FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND until_at < now() - interval '36 months');
GRANT SELECT (sigungu, seq, from_at, until_at, rows, digest, previous, at), DELETE ON dure.access_log_seal TO dure_retention;

CREATE POLICY break_glass_retention ON dure.break_glass FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND until_at < now() - interval '36 months');
CREATE POLICY break_glass_retention_remove ON dure.break_glass FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND until_at < now() - interval '36 months');
GRANT SELECT (sigungu, id, until_at), DELETE ON dure.break_glass TO dure_retention;

CREATE POLICY session_retention ON dure.session FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND ends_at < now() - interval '1 day');
CREATE POLICY session_retention_remove ON dure.session FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND ends_at < now() - interval '1 day');
GRANT SELECT (sigungu, token_hash, ends_at), DELETE ON dure.session TO dure_retention;

CREATE POLICY idempotency_retention ON dure.idempotency FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '1 day');
CREATE POLICY idempotency_retention_remove ON dure.idempotency FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '1 day');
GRANT SELECT (sigungu, staff_id, key, at), DELETE ON dure.idempotency TO dure_retention;

CREATE POLICY outbox_retention ON dure.outbox FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND delivered_at < now() - interval '1 day');
CREATE POLICY outbox_retention_remove ON dure.outbox FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND delivered_at < now() - interval '1 day');
GRANT SELECT (sigungu, id, at, delivered_at), DELETE ON dure.outbox TO dure_retention;

CREATE POLICY draft_retention ON dure.draft FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND updated_at < now() - interval '7 days');
CREATE POLICY draft_retention_remove ON dure.draft FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND updated_at < now() - interval '7 days');
GRANT SELECT (sigungu, staff_id, key, updated_at), DELETE ON dure.draft TO dure_retention;

CREATE POLICY notice_retention ON dure.notice FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '30 days');
CREATE POLICY notice_retention_remove ON dure.notice FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '30 days');
GRANT SELECT (sigungu, id, at, case_id, referral_id), DELETE ON dure.notice TO dure_retention;

CREATE POLICY referral_retention ON dure.referral FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY referral_retention_remove ON dure.referral FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND NOT live AND changed_at < now() - interval '60 months');
GRANT SELECT (sigungu, id, programme, status, live, created_at, changed_at, case_id), DELETE ON dure.referral TO dure_retention;

CREATE POLICY referral_event_retention ON dure.referral_event FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
CREATE POLICY referral_event_retention_remove ON dure.referral_event FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, referral_id, seq, at), DELETE ON dure.referral_event TO dure_retention;

CREATE POLICY case_file_retention ON dure.case_file FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY case_file_retention_remove ON dure.case_file FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND NOT live AND closed_on < (now() - interval '60 months')::date AND changed_at < now() - interval '60 months');
GRANT SELECT (sigungu, id, programme, status, opened_on, closed_on, live, changed_at), DELETE ON dure.case_file TO dure_retention;

CREATE POLICY case_event_retention ON dure.case_event FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
CREATE POLICY case_event_retention_remove ON dure.case_event FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, case_id, seq, at), DELETE ON dure.case_event TO dure_retention;

CREATE POLICY plan_retention ON dure.plan FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY plan_retention_remove ON dure.plan FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND changed_at < now() - interval '60 months');
GRANT SELECT (sigungu, id, case_id, changed_at), DELETE ON dure.plan TO dure_retention;

CREATE POLICY plan_event_retention ON dure.plan_event FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
CREATE POLICY plan_event_retention_remove ON dure.plan_event FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, plan_id, seq, at), DELETE ON dure.plan_event TO dure_retention;

CREATE POLICY plan_signature_retention ON dure.plan_signature FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
CREATE POLICY plan_signature_retention_remove ON dure.plan_signature FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, id, plan_id, at), DELETE ON dure.plan_signature TO dure_retention;

CREATE POLICY plan_service_retention ON dure.plan_service FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY plan_service_retention_remove ON dure.plan_service FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND from_on < (now() - interval '60 months')::date);
GRANT SELECT (sigungu, plan_id, service_id, case_id, from_on), DELETE ON dure.plan_service TO dure_retention;

CREATE POLICY plan_delivery_retention ON dure.plan_delivery FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
CREATE POLICY plan_delivery_retention_remove ON dure.plan_delivery FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, id, plan_id, at), DELETE ON dure.plan_delivery TO dure_retention;

CREATE POLICY visit_retention ON dure.visit FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY visit_retention_remove ON dure.visit FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND changed_at < now() - interval '60 months');
GRANT SELECT (sigungu, id, case_id, changed_at), DELETE ON dure.visit TO dure_retention;

CREATE POLICY visit_event_retention ON dure.visit_event FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
CREATE POLICY visit_event_retention_remove ON dure.visit_event FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, visit_id, seq, at), DELETE ON dure.visit_event TO dure_retention;

CREATE POLICY visit_photo_retention ON dure.visit_photo FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
CREATE POLICY visit_photo_retention_remove ON dure.visit_photo FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, id, visit_id, at), DELETE ON dure.visit_photo TO dure_retention;

CREATE POLICY supervision_note_retention ON dure.supervision_note FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY supervision_note_retention_remove ON dure.supervision_note FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, id, case_id, at), DELETE ON dure.supervision_note TO dure_retention;

CREATE POLICY task_retention ON dure.task FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY task_retention_remove ON dure.task FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND created_at < now() - interval '60 months');
GRANT SELECT (sigungu, id, case_id, referral_id, created_at), DELETE ON dure.task TO dure_retention;

CREATE POLICY document_retention ON dure.document FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY document_retention_remove ON dure.document FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND issued_at < now() - interval '60 months');
GRANT SELECT (sigungu, id, issued_at), DELETE ON dure.document TO dure_retention;

CREATE POLICY document_event_retention ON dure.document_event FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY document_event_retention_remove ON dure.document_event FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, document_id, person_id, action, case_id, at), DELETE ON dure.document_event TO dure_retention;
