-- What the screens of the largest municipality need: found by the gate of plans (figure G37) with its 90,000 people and 150,000 cases.

-- Own rows, and those in which one takes part: each by an index of its own. Of an array only a place is leak-proof and indexed, so the
-- first two have an index each, and the few rows with more of them one for themselves.
DROP INDEX dure.case_file_aftercare_order;
CREATE INDEX case_file_aftercare_own ON dure.case_file (sigungu, organisation_id, (coalesce(next_on, '9999-12-31'::date)), closed_on DESC, id) WHERE status IN ('closed', 'aftercare');
CREATE INDEX case_file_aftercare_first ON dure.case_file (sigungu, (member_organisations[1]), (coalesce(next_on, '9999-12-31'::date)), closed_on DESC, id) WHERE status IN ('closed', 'aftercare');
CREATE INDEX case_file_aftercare_second ON dure.case_file (sigungu, (member_organisations[2]), (coalesce(next_on, '9999-12-31'::date)), closed_on DESC, id) WHERE status IN ('closed', 'aftercare') AND member_organisations[2] IS NOT NULL;
CREATE INDEX case_file_aftercare_more ON dure.case_file (sigungu, (coalesce(next_on, '9999-12-31'::date)), closed_on DESC, id) WHERE status IN ('closed', 'aftercare') AND member_organisations[3] IS NOT NULL;
CREATE INDEX case_file_next_own ON dure.case_file (sigungu, organisation_id, next_on, id) WHERE next_on IS NOT NULL;
CREATE INDEX case_file_next_first ON dure.case_file (sigungu, (member_organisations[1]), next_on, id) WHERE next_on IS NOT NULL AND member_organisations[1] IS NOT NULL;
CREATE INDEX case_file_next_second ON dure.case_file (sigungu, (member_organisations[2]), next_on, id) WHERE next_on IS NOT NULL AND member_organisations[2] IS NOT NULL;
CREATE INDEX case_file_next_more ON dure.case_file (sigungu, next_on, id) WHERE next_on IS NOT NULL AND member_organisations[3] IS NOT NULL;
-- A visit that several make is rare, and a service has one provider.
CREATE INDEX visit_open ON dure.visit (sigungu, organisation_id, planned_on, id) WHERE open;
CREATE INDEX visit_joint ON dure.visit (sigungu, planned_on, id) WHERE member_organisations[1] IS NOT NULL;
CREATE INDEX plan_service_own ON dure.plan_service (sigungu, organisation_id, until_on, plan_id, service_id) WHERE live;
CREATE INDEX plan_service_provider ON dure.plan_service (sigungu, (member_organisations[1]), until_on, plan_id, service_id) WHERE live;
CREATE INDEX plan_service_more ON dure.plan_service (sigungu, until_on, plan_id, service_id) WHERE live AND member_organisations[2] IS NOT NULL;

-- In the order in which a page is read, so that nothing is sorted that is not shown.
DROP INDEX dure.visit_week;
CREATE INDEX visit_week ON dure.visit (sigungu, planned_on, id) WHERE open;
DROP INDEX dure.person_search_name;
CREATE INDEX person_search_name ON dure.person (sigungu, search_name text_pattern_ops, birth_on, id);
CREATE INDEX intake_team ON dure.intake (sigungu, organisation_id, created_at, id);
DROP INDEX dure.discovery_candidate_team;
CREATE INDEX discovery_candidate_team ON dure.discovery_candidate (sigungu, organisation_id, live, next_on);
-- Whether somebody has ever been in 재가의료급여, over or not.
CREATE INDEX homecare_anytime ON dure.homecare (sigungu, person_id);
