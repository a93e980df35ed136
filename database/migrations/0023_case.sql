-- 사례의 뒷부분: aftercare by days, re-entry, what the clock tells of a case, 방문건강 군.

-- When somebody last met or spoke with the person, for the clock: who was not reached for six months (MENTAL-A1-6M).
ALTER TABLE dure.case_file ADD COLUMN contact_on date;
COMMENT ON COLUMN dure.case_file.contact_on IS 'when somebody last met or spoke with the person; the clock looks here';

-- Folded states from before these were kept get what their history says: nothing of it had happened.
UPDATE dure.case_file SET
  state = '{"following":null,"group":{"kind":"none"},"given":[],"aftercareDue":[],"aftercareContacts":[]}'::jsonb || state,
  contact_on = (state ->> 'contactOn')::date;

CREATE INDEX case_file_contact ON dure.case_file (sigungu, contact_on) WHERE live;
CREATE INDEX case_file_dream ON dure.case_file (sigungu, id) WHERE live AND programme = 'DREAM';
CREATE INDEX case_file_aftercare ON dure.case_file (sigungu, closed_on) WHERE status IN ('closed', 'aftercare');
