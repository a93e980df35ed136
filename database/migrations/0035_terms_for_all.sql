-- Nothing about a person is kept without a term. Floors are held against the database's own clock; where a row had no day to hold them
-- to, it gets one. Rows of before take the latest day that is known of their person, so none may go earlier than that person.
ALTER TABLE dure.household ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN dure.household.changed_at IS 'last written, or left by somebody, at; by the clock of the database, since its term is counted from it';
UPDATE dure.household h SET changed_at = known.at FROM (
    SELECT p.sigungu, p.household_id AS id, max(greatest(p.created_at, (SELECT max(e.at) FROM dure.person_event e WHERE e.sigungu = p.sigungu AND e.person_id = p.id))) AS at
    FROM dure.person p WHERE p.household_id IS NOT NULL GROUP BY 1, 2) AS known
  WHERE h.sigungu = known.sigungu AND h.id = known.id;
ALTER TABLE dure.person_phone ADD COLUMN at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN dure.person_phone.at IS 'kept at, by the clock of the database, since its term is counted from it';
UPDATE dure.person_phone n SET at = greatest(p.created_at, (SELECT max(e.at) FROM dure.person_event e WHERE e.sigungu = p.sigungu AND e.person_id = p.id))
  FROM dure.person p WHERE p.sigungu = n.sigungu AND p.id = n.person_id;
ALTER TABLE dure.conference_item ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN dure.conference_item.changed_at IS 'last written at, by the clock of the database, since its term is counted from it';
UPDATE dure.conference_item i SET changed_at = c.changed_at FROM dure.conference c WHERE c.sigungu = i.sigungu AND c.id = i.conference_id;
COMMENT ON COLUMN dure.destruction.ground IS 'by what it was due: a law, or what the municipality decides';

ALTER POLICY household_retention_remove ON dure.household USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND changed_at < now() - interval '60 months');
GRANT SELECT (changed_at) ON dure.household TO dure_retention;
GRANT SELECT (household_id) ON dure.case_file TO dure_retention;
ALTER POLICY person_phone_retention_remove ON dure.person_phone USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (at) ON dure.person_phone TO dure_retention;
ALTER POLICY task_retention_remove ON dure.task USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND created_at < now() - interval '60 months' AND coalesce(done_at, created_at) < now() - interval '60 months');
GRANT SELECT (kind, done_at) ON dure.task TO dure_retention;
GRANT SELECT (status, open) ON dure.visit TO dure_retention;
GRANT SELECT (form) ON dure.document TO dure_retention;

-- Rows of these were seen before, so that they hold their person; now they go when their own term is over.
CREATE POLICY emergency_retention_remove ON dure.emergency FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND created_at < now() - interval '60 months' AND completed_at < now() - interval '60 months');
GRANT SELECT (tier, created_at, completed_at), DELETE ON dure.emergency TO dure_retention;

CREATE POLICY guide_decision_retention_remove ON dure.guide_decision FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND created_at < now() - interval '60 months');
GRANT SELECT (programme, created_at), DELETE ON dure.guide_decision TO dure_retention;

CREATE POLICY conference_item_retention_remove ON dure.conference_item FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND changed_at < now() - interval '60 months');
GRANT SELECT (id, conference_id, kind, changed_at), DELETE ON dure.conference_item TO dure_retention;

CREATE POLICY homecare_retention_remove ON dure.homecare FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND NOT live AND changed_at < now() - interval '60 months');
GRANT SELECT (status, live, changed_at), DELETE ON dure.homecare TO dure_retention;

CREATE POLICY move_retention_remove ON dure.move FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND NOT live AND changed_at < now() - interval '60 months');
GRANT SELECT (status, live, changed_at), DELETE ON dure.move TO dure_retention;

CREATE POLICY move_arrival_retention_remove ON dure.move_arrival FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND next_on IS NULL AND changed_at < now() - interval '60 months');
GRANT SELECT (status, next_on, changed_at), DELETE ON dure.move_arrival TO dure_retention;

CREATE POLICY picture_retention_remove ON dure.picture FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND changed_at < now() - interval '60 months');
GRANT SELECT (kind, changed_at), DELETE ON dure.picture TO dure_retention;

CREATE POLICY discovery_candidate_retention_remove ON dure.discovery_candidate FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND NOT live AND changed_at < now() - interval '24 months');
GRANT SELECT (status, live, changed_at), DELETE ON dure.discovery_candidate TO dure_retention;

CREATE POLICY explanation_retention_remove ON dure.explanation FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND greatest(found_at, answered_at, decided_at) < now() - interval '36 months');
GRANT SELECT (rule, found_at, answered_at, decided_at), DELETE ON dure.explanation TO dure_retention;

-- And what the role did not see until now.
CREATE POLICY conference_retention ON dure.conference FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY conference_retention_remove ON dure.conference FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND status IN ('signed', 'cancelled') AND changed_at < now() - interval '60 months');
GRANT SELECT (sigungu, id, kind, status, changed_at), DELETE ON dure.conference TO dure_retention;

CREATE POLICY conference_event_retention ON dure.conference_event FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY conference_event_retention_remove ON dure.conference_event FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, conference_id, seq, item_id, at), DELETE ON dure.conference_event TO dure_retention;

CREATE POLICY conference_guest_retention ON dure.conference_guest FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY conference_guest_retention_remove ON dure.conference_guest FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND created_at < now() - interval '60 months' AND expires_at < now() - interval '60 months');
GRANT SELECT (sigungu, id, conference_id, created_at, expires_at), DELETE ON dure.conference_guest TO dure_retention;

CREATE POLICY homecare_event_retention ON dure.homecare_event FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY homecare_event_retention_remove ON dure.homecare_event FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, homecare_id, seq, at), DELETE ON dure.homecare_event TO dure_retention;

CREATE POLICY move_event_retention ON dure.move_event FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY move_event_retention_remove ON dure.move_event FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, move_id, seq, at), DELETE ON dure.move_event TO dure_retention;

CREATE POLICY discovery_candidate_event_retention ON dure.discovery_candidate_event FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY discovery_candidate_event_retention_remove ON dure.discovery_candidate_event FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '24 months');
GRANT SELECT (sigungu, candidate_id, seq, at), DELETE ON dure.discovery_candidate_event TO dure_retention;

CREATE POLICY discovery_identity_retention ON dure.discovery_identity FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY discovery_identity_retention_remove ON dure.discovery_identity FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '24 months');
GRANT SELECT (sigungu, candidate_id, at), DELETE ON dure.discovery_identity TO dure_retention;

CREATE POLICY access_review_retention ON dure.access_review FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY access_review_retention_remove ON dure.access_review FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '36 months');
GRANT SELECT (sigungu, month, at), DELETE ON dure.access_review TO dure_retention;

CREATE POLICY case_handover_retention ON dure.case_handover FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY case_handover_retention_remove ON dure.case_handover FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, id, at), DELETE ON dure.case_handover TO dure_retention;

CREATE POLICY joint_plan_retention ON dure.joint_plan FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY joint_plan_retention_remove ON dure.joint_plan FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND created_at < now() - interval '30 days');
GRANT SELECT (sigungu, id, created_at), DELETE ON dure.joint_plan TO dure_retention;
