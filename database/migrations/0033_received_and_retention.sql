-- After days on paper an intake is entered later than it was received; lists, deadlines and the page of a person go by the latter.
COMMENT ON COLUMN dure.intake.created_at IS 'received at';
ALTER TABLE dure.intake ADD COLUMN entered_at timestamptz;
COMMENT ON COLUMN dure.intake.entered_at IS 'entered at, where that was later; null otherwise';

-- Ends of phones and households carry no day: the statement that removes them asks whether the person is gone.
-- What is destroyed besides: what never became a case, and at last the person. As before, the role sees days and ids and what counts are made of.
CREATE POLICY download_request_retention ON dure.download_request FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY download_request_retention_remove ON dure.download_request FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND until_at < now() - interval '36 months');
GRANT SELECT (sigungu, id, until_at), DELETE ON dure.download_request TO dure_retention;

CREATE POLICY intake_retention ON dure.intake FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY intake_retention_remove ON dure.intake FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND coalesce(entered_at, created_at) < now() - interval '60 months');
GRANT SELECT (sigungu, id, person_id, kind, created_at, entered_at), DELETE ON dure.intake TO dure_retention;

CREATE POLICY assessment_retention ON dure.assessment FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY assessment_retention_remove ON dure.assessment FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND created_at < now() - interval '60 months');
GRANT SELECT (sigungu, id, person_id, instrument, created_at), DELETE ON dure.assessment TO dure_retention;

CREATE POLICY consent_retention ON dure.consent FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY consent_retention_remove ON dure.consent FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND ends_on < (now() - interval '60 months')::date AND created_at < now() - interval '60 months');
GRANT SELECT (sigungu, id, person_id, kind, ends_on, created_at), DELETE ON dure.consent TO dure_retention;

CREATE POLICY consent_event_retention ON dure.consent_event FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY consent_event_retention_remove ON dure.consent_event FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, consent_id, seq, at), DELETE ON dure.consent_event TO dure_retention;

CREATE POLICY consent_signature_retention ON dure.consent_signature FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY consent_signature_retention_remove ON dure.consent_signature FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, consent_id, at), DELETE ON dure.consent_signature TO dure_retention;

CREATE POLICY person_event_retention ON dure.person_event FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY person_event_retention_remove ON dure.person_event FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, id, person_id, at), DELETE ON dure.person_event TO dure_retention;

CREATE POLICY person_phone_retention ON dure.person_phone FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY person_phone_retention_remove ON dure.person_phone FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
GRANT SELECT (sigungu, tail, person_id), DELETE ON dure.person_phone TO dure_retention;

CREATE POLICY person_merge_retention ON dure.person_merge FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY person_merge_retention_remove ON dure.person_merge FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, id, kept_id, merged_id, at), DELETE ON dure.person_merge TO dure_retention;

CREATE POLICY person_distinct_retention ON dure.person_distinct FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY person_distinct_retention_remove ON dure.person_distinct FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, one_id, other_id, at), DELETE ON dure.person_distinct TO dure_retention;

CREATE POLICY safety_note_retention ON dure.safety_note FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY safety_note_retention_remove ON dure.safety_note FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, id, person_id, at), DELETE ON dure.safety_note TO dure_retention;

CREATE POLICY resident_number_retention ON dure.resident_number FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY resident_number_retention_remove ON dure.resident_number FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND at < now() - interval '60 months');
GRANT SELECT (sigungu, person_id, at), DELETE ON dure.resident_number TO dure_retention;

CREATE POLICY person_retention ON dure.person FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY person_retention_remove ON dure.person FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention' AND created_at < now() - interval '60 months');
GRANT SELECT (sigungu, id, household_id, merged_into_id, created_at), DELETE ON dure.person TO dure_retention;

CREATE POLICY household_retention ON dure.household FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
CREATE POLICY household_retention_remove ON dure.household FOR DELETE TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
GRANT SELECT (sigungu, id), DELETE ON dure.household TO dure_retention;

-- A person stays while anything is left of them, here or in the tables whose rows were seen before.
CREATE POLICY emergency_retention ON dure.emergency FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
GRANT SELECT (sigungu, id, person_id) ON dure.emergency TO dure_retention;
CREATE POLICY guide_decision_retention ON dure.guide_decision FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
GRANT SELECT (sigungu, id, person_id) ON dure.guide_decision TO dure_retention;
CREATE POLICY conference_item_retention ON dure.conference_item FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
GRANT SELECT (sigungu, person_id) ON dure.conference_item TO dure_retention;
CREATE POLICY homecare_retention ON dure.homecare FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
GRANT SELECT (sigungu, id, person_id) ON dure.homecare TO dure_retention;
CREATE POLICY move_retention ON dure.move FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
GRANT SELECT (sigungu, id, person_id) ON dure.move TO dure_retention;
CREATE POLICY move_arrival_retention ON dure.move_arrival FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
GRANT SELECT (sigungu, id, person_id) ON dure.move_arrival TO dure_retention;
CREATE POLICY picture_retention ON dure.picture FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
GRANT SELECT (sigungu, id, person_id) ON dure.picture TO dure_retention;
CREATE POLICY discovery_candidate_retention ON dure.discovery_candidate FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
GRANT SELECT (sigungu, id, person_id) ON dure.discovery_candidate TO dure_retention;
CREATE POLICY explanation_retention ON dure.explanation FOR SELECT TO dure_retention USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'retention');
GRANT SELECT (sigungu, id, person_id) ON dure.explanation TO dure_retention;
GRANT SELECT (person_id) ON dure.case_file TO dure_retention;
GRANT SELECT (person_id) ON dure.referral TO dure_retention;
GRANT SELECT (person_id) ON dure.task TO dure_retention;
GRANT SELECT (person_id) ON dure.visit TO dure_retention;
GRANT SELECT (person_id) ON dure.document TO dure_retention;
