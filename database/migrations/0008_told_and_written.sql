-- Who was told of a closure goes on seeing how the case stands, also after the answer and after a reopening.
-- Rows from before this was kept get it from their history; the row policies themselves stay as they are.
UPDATE dure.case_file c SET
  state = c.state || jsonb_build_object('told', to_jsonb(f.told)),
  member_organisations = ARRAY(SELECT DISTINCT member FROM unnest(c.member_organisations || f.told) AS member)
FROM (
  SELECT sigungu, id, ARRAY(
    SELECT DISTINCT (referrer ->> 'organisationId')::uuid FROM jsonb_array_elements(state -> 'referrers') AS referrer
    WHERE EXISTS (SELECT 1 FROM dure.case_event e WHERE e.sigungu = case_file.sigungu AND e.case_id = case_file.id AND e.action = 'close')) AS told
  FROM dure.case_file) f
WHERE c.sigungu = f.sigungu AND c.id = f.id AND NOT c.state ? 'told';
COMMENT ON COLUMN dure.case_file.member_organisations IS 'who was told of its closure or of an objection, whom it is offered to, who owes aftercare';

-- Who may write: somebody who reads records, never an auditor or an administrator, and a record only in the name of the own organisation.
ALTER POLICY person_add ON dure.person WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on')));
ALTER POLICY household_add ON dure.household WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on')));
ALTER POLICY person_merge_add ON dure.person_merge WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on')));
ALTER POLICY person_distinct_add ON dure.person_distinct WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on')));
ALTER POLICY resident_number_add ON dure.resident_number WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on')));
ALTER POLICY person_event_add ON dure.person_event WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
ALTER POLICY intake_add ON dure.intake WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
ALTER POLICY emergency_add ON dure.emergency WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
ALTER POLICY assessment_add ON dure.assessment WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
ALTER POLICY guide_decision_add ON dure.guide_decision WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
ALTER POLICY consent_add ON dure.consent WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
ALTER POLICY case_file_add ON dure.case_file WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
ALTER POLICY task_add ON dure.task WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
ALTER POLICY safety_note_add ON dure.safety_note WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND current_setting('app.safety', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
ALTER POLICY referral_add ON dure.referral WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND from_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));

-- A line of a history: whoever sees the record that it lengthens.
ALTER POLICY consent_event_add ON dure.consent_event WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND (
      organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
      OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
      OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
ALTER POLICY consent_signature_add ON dure.consent_signature WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND (
      organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
      OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
      OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
ALTER POLICY case_event_add ON dure.case_event WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND (
      organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
      OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])
      OR nullif(current_setting('app.organisation', true), '')::uuid = ANY (member_organisations)
      OR (NOT restricted AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))))))));
ALTER POLICY referral_event_add ON dure.referral_event WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND (
      from_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
      OR to_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
      OR (current_setting('app.wide', true) = 'on' AND NOT restricted)))));

-- A safety note is changed by whoever may read it; so far the write asked for less than the read.
ALTER POLICY safety_note_change ON dure.safety_note USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND current_setting('app.safety', true) = 'on' AND (current_setting('app.wide', true) = 'on' OR emd_code = ANY (string_to_array(current_setting('app.emds', true), ','))
      OR person_id = ANY (string_to_array(current_setting('app.glass', true), ',')::uuid[])))));
