-- Every phone of a person is searched, not only the first. An array with a GIN index would not do: its operators are not
-- leak-proof, so that under row policies the index is never used. Equality of text is, so the ends stand in rows of their own.
CREATE TABLE dure.person_phone (
  sigungu text NOT NULL,
  tail text NOT NULL,
  person_id uuid NOT NULL,
  PRIMARY KEY (sigungu, tail, person_id)
);
COMMENT ON TABLE dure.person_phone IS 'Ends of the phone numbers that a person has or had, to search by; the person is then read under the policy of dure.person';
COMMENT ON COLUMN dure.person_phone.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.person_phone.tail IS 'last four digits of one of the phones';
COMMENT ON COLUMN dure.person_phone.person_id IS 'the person this is about';
ALTER TABLE dure.person_phone ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.person_phone FORCE ROW LEVEL SECURITY;
CREATE POLICY person_phone_migrator ON dure.person_phone TO CURRENT_USER USING (true) WITH CHECK (true);
-- Nobody reads it for himself: the product looks the people up and shows those whom the caller may see.
CREATE POLICY person_phone_read ON dure.person_phone FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.system', true) = 'on');
CREATE POLICY person_phone_add ON dure.person_phone FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND (current_setting('app.system', true) = 'on' OR current_setting('app.reader', true) = 'on'));
GRANT SELECT, INSERT ON dure.person_phone TO dure_app;

INSERT INTO dure.person_phone (sigungu, tail, person_id)
  SELECT DISTINCT p.sigungu, right(digits, 4), p.id FROM dure.person p, unnest(p.phone_digits) AS digits WHERE length(digits) >= 4;

DROP INDEX dure.person_phone_tail;
COMMENT ON COLUMN dure.person.phone_tail IS 'last four digits of the first phone; search reads dure.person_phone, which has them all';

-- 가구 유형 follows from who lives together and how old they are, and changes on a birthday when nobody writes anything. It is
-- derived whenever it is read; an officer's own word for it stays in facts.typeOverride with its reason.
ALTER TABLE dure.household DROP COLUMN type, DROP COLUMN type_set_by_hand;
COMMENT ON COLUMN dure.household.facts IS 'livelihood, and the officer''s word against the derived type with its reason';
