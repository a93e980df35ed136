-- Every phone of a person is searched, not only the first. An array with a GIN index would not do: its operators are not
-- leak-proof, so that under row policies the index is never used. Equality of text is, so the ends stand in rows of their own.
CREATE TABLE dure.person_phone (
  sigungu text NOT NULL,
  tail text NOT NULL,
  person_id uuid NOT NULL,
  PRIMARY KEY (sigungu, tail, person_id)
);
COMMENT ON TABLE dure.person_phone IS 'Ends of the phone numbers of a person, to search by; kept by a trigger on dure.person and written by nothing else';
COMMENT ON COLUMN dure.person_phone.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.person_phone.tail IS 'last four digits of one of the phones';
COMMENT ON COLUMN dure.person_phone.person_id IS 'the person this is about';
CREATE INDEX person_phone_person ON dure.person_phone (sigungu, person_id);
ALTER TABLE dure.person_phone ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.person_phone FORCE ROW LEVEL SECURITY;
CREATE POLICY person_phone_migrator ON dure.person_phone TO CURRENT_USER USING (true) WITH CHECK (true);
-- Whoever sees the person sees that there is such a number; the inner look-up stands under the policy of dure.person.
-- A scalar sub-select and not EXISTS, which the planner would answer by reading every person into a hash table.
CREATE POLICY person_phone_read ON dure.person_phone FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (SELECT true FROM dure.person p WHERE p.sigungu = person_phone.sigungu AND p.id = person_phone.person_id));
GRANT SELECT ON dure.person_phone TO dure_app;

-- Runs as the owner of the tables: the application cannot put a person under somebody else's number.
CREATE FUNCTION dure.keep_person_phones() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM dure.person_phone WHERE sigungu = OLD.sigungu AND person_id = OLD.id;
  END IF;
  INSERT INTO dure.person_phone (sigungu, tail, person_id)
    SELECT DISTINCT NEW.sigungu, right(digits, 4), NEW.id FROM unnest(NEW.phone_digits) AS digits WHERE length(digits) >= 4;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION dure.keep_person_phones() FROM PUBLIC;
CREATE TRIGGER person_phones_added AFTER INSERT ON dure.person FOR EACH ROW WHEN (cardinality(NEW.phone_digits) > 0) EXECUTE FUNCTION dure.keep_person_phones();
CREATE TRIGGER person_phones_changed AFTER UPDATE OF phone_digits ON dure.person FOR EACH ROW WHEN (OLD.phone_digits IS DISTINCT FROM NEW.phone_digits) EXECUTE FUNCTION dure.keep_person_phones();

INSERT INTO dure.person_phone (sigungu, tail, person_id)
  SELECT DISTINCT p.sigungu, right(digits, 4), p.id FROM dure.person p, unnest(p.phone_digits) AS digits WHERE length(digits) >= 4;

DROP INDEX dure.person_phone_tail;
COMMENT ON COLUMN dure.person.phone_tail IS 'last four digits of the first phone; search reads dure.person_phone, which has them all';

-- 가구 유형 follows from who lives together and how old they are, and changes on a birthday when nobody writes anything. It is
-- derived whenever it is read; an officer's own word for it stays in facts.typeOverride with its reason.
ALTER TABLE dure.household DROP COLUMN type, DROP COLUMN type_set_by_hand;
COMMENT ON COLUMN dure.household.facts IS 'livelihood, and the officer''s word against the derived type with its reason';
