-- What the screens of a whole nation need: found by the gate of plans (figure G37) on a filled database.

-- The latest that one was told, oneself or as a team: without these every notice of the municipality was read and sorted.
CREATE INDEX notice_staff ON dure.notice (sigungu, staff_id, at) WHERE staff_id IS NOT NULL;
CREATE INDEX notice_team ON dure.notice (sigungu, organisation_id, at) WHERE staff_id IS NULL;

-- Whoever signs in says a name and no municipality.
CREATE INDEX staff_credential_login ON dure.staff_credential (login, sigungu);

-- The cases of a team by their next date, live or not as the list asks: an index of live cases alone does not serve a plan that is made for both.
CREATE INDEX case_file_team ON dure.case_file (sigungu, organisation_id, live, (coalesce(next_on, '9999-12-31'::date)), id);
-- What waits by its date, of the owner's team and of those who manage the case with it: read in order until the page is full.
CREATE INDEX case_file_next ON dure.case_file (sigungu, next_on, id) WHERE next_on IS NOT NULL;
CREATE INDEX case_file_aftercare_order ON dure.case_file (sigungu, (coalesce(next_on, '9999-12-31'::date)), closed_on DESC, id) WHERE status IN ('closed', 'aftercare');
