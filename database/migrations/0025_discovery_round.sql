-- 발굴 배분: findings handed out in rounds, worked by teams, and what became of each. No name is in these tables but in discovery_identity.

CREATE TABLE dure.discovery_round (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  run_id uuid NOT NULL,
  name text NOT NULL,
  criteria jsonb NOT NULL,
  quotas jsonb NOT NULL,
  status text NOT NULL,
  acts jsonb NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.discovery_round IS '배분 차수: findings of one run by some of its criteria, handed out by quota; holds no name';
COMMENT ON COLUMN dure.discovery_round.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.discovery_round.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.discovery_round.run_id IS 'run whose findings it hands out';
COMMENT ON COLUMN dure.discovery_round.name IS 'name that its maker gave it';
COMMENT ON COLUMN dure.discovery_round.criteria IS 'criteria in the version that the run asked, and the kind of team of each; their order decides where somebody found by several goes';
COMMENT ON COLUMN dure.discovery_round.quotas IS 'how many each team gets, by organisation';
COMMENT ON COLUMN dure.discovery_round.status IS 'RoundStatus';
COMMENT ON COLUMN dure.discovery_round.acts IS 'what was done with it, by whom and for how many people';
COMMENT ON COLUMN dure.discovery_round.organisation_id IS 'organisation of who made it';
COMMENT ON COLUMN dure.discovery_round.staff_id IS 'who made it';
COMMENT ON COLUMN dure.discovery_round.at IS 'when it was made';
COMMENT ON COLUMN dure.discovery_round.version IS 'acts so far; the ETag of the record';
ALTER TABLE dure.discovery_round ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.discovery_round FORCE ROW LEVEL SECURITY;
CREATE POLICY discovery_round_migrator ON dure.discovery_round TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY discovery_round_read ON dure.discovery_round FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR current_setting('app.role', true) = 'analyst' OR current_setting('app.reader', true) = 'on'));
CREATE POLICY discovery_round_add ON dure.discovery_round FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND current_setting('app.wide', true) = 'on')));
CREATE POLICY discovery_round_change ON dure.discovery_round FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND current_setting('app.wide', true) = 'on'))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.discovery_round TO dure_app;

CREATE TABLE dure.discovery_candidate (
  sigungu text NOT NULL,
  id uuid NOT NULL,
  round_id uuid NOT NULL,
  run_id uuid NOT NULL,
  pseudonym text NOT NULL,
  emd text NOT NULL,
  sex text NOT NULL,
  birth_year integer,
  criteria text[] NOT NULL,
  reasons jsonb NOT NULL,
  weight integer NOT NULL,
  rank integer NOT NULL,
  route_organisation_id uuid,
  organisation_id uuid,
  staff_id uuid,
  status text NOT NULL,
  live boolean NOT NULL,
  name_state text NOT NULL,
  due_on date,
  next_on date,
  remind_on date,
  handed_out_on date,
  reached_on date,
  ended_on date,
  person_id uuid,
  intake_id uuid,
  state jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (sigungu, id)
);
COMMENT ON TABLE dure.discovery_candidate IS '발굴 대상자 under the pseudonym of the insurer: the folded state and what it was found by; the name lies in discovery_identity';
COMMENT ON COLUMN dure.discovery_candidate.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.discovery_candidate.id IS 'identifier, made by the application';
COMMENT ON COLUMN dure.discovery_candidate.round_id IS 'round in which it is handed out';
COMMENT ON COLUMN dure.discovery_candidate.run_id IS 'run that found it';
COMMENT ON COLUMN dure.discovery_candidate.pseudonym IS 'who it is, in the words of the insurer alone';
COMMENT ON COLUMN dure.discovery_candidate.emd IS '행정동 of the finding, ten digits';
COMMENT ON COLUMN dure.discovery_candidate.sex IS 'sex, as the claims know it';
COMMENT ON COLUMN dure.discovery_candidate.birth_year IS 'year of birth, as the claims know it';
COMMENT ON COLUMN dure.discovery_candidate.criteria IS 'criteria of the run that found the person';
COMMENT ON COLUMN dure.discovery_candidate.reasons IS 'facts for which each criterion holds, as the run kept them';
COMMENT ON COLUMN dure.discovery_candidate.weight IS 'weight of the finding; what ranks it';
COMMENT ON COLUMN dure.discovery_candidate.rank IS 'place in the round, from 1: by weight, then the elder, then the pseudonym';
COMMENT ON COLUMN dure.discovery_candidate.route_organisation_id IS 'team that it would go to; null where no team serves the place';
COMMENT ON COLUMN dure.discovery_candidate.organisation_id IS 'team that holds it; null until it is handed out and after it was recalled';
COMMENT ON COLUMN dure.discovery_candidate.staff_id IS 'member of the team who took it';
COMMENT ON COLUMN dure.discovery_candidate.status IS 'CandidateStatus, folded';
COMMENT ON COLUMN dure.discovery_candidate.live IS 'handed out and not over';
COMMENT ON COLUMN dure.discovery_candidate.name_state IS 'whether the name is closed, waits for the batch, is open, or is not in the roster';
COMMENT ON COLUMN dure.discovery_candidate.due_on IS 'day by which the first attempt is made';
COMMENT ON COLUMN dure.discovery_candidate.next_on IS 'day by which the next step is done';
COMMENT ON COLUMN dure.discovery_candidate.remind_on IS 'day on which the clock looks at it next';
COMMENT ON COLUMN dure.discovery_candidate.handed_out_on IS 'day of the hand-out';
COMMENT ON COLUMN dure.discovery_candidate.reached_on IS 'day on which the person was first reached';
COMMENT ON COLUMN dure.discovery_candidate.ended_on IS 'day on which it was over';
COMMENT ON COLUMN dure.discovery_candidate.person_id IS 'person on record whom it turned out to be';
COMMENT ON COLUMN dure.discovery_candidate.intake_id IS 'intake that came of it';
COMMENT ON COLUMN dure.discovery_candidate.state IS 'whole folded state of the domain; no name is in it';
COMMENT ON COLUMN dure.discovery_candidate.changed_at IS 'last event at';
COMMENT ON COLUMN dure.discovery_candidate.version IS 'events so far; the ETag of the record';
-- Nobody is sought by two teams at one time.
CREATE UNIQUE INDEX discovery_candidate_live ON dure.discovery_candidate (sigungu, pseudonym) WHERE live;
CREATE INDEX discovery_candidate_pseudonym ON dure.discovery_candidate (sigungu, pseudonym);
CREATE UNIQUE INDEX discovery_candidate_rank ON dure.discovery_candidate (sigungu, round_id, rank);
CREATE INDEX discovery_candidate_team ON dure.discovery_candidate (sigungu, organisation_id, next_on) WHERE live;
CREATE INDEX discovery_candidate_remind ON dure.discovery_candidate (sigungu, remind_on) WHERE remind_on IS NOT NULL;
CREATE INDEX discovery_candidate_unnamed ON dure.discovery_candidate (sigungu, id) WHERE live AND name_state = 'waiting';
CREATE INDEX discovery_candidate_person ON dure.discovery_candidate (sigungu, person_id) WHERE person_id IS NOT NULL;
ALTER TABLE dure.discovery_candidate ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.discovery_candidate FORCE ROW LEVEL SECURITY;
CREATE POLICY discovery_candidate_migrator ON dure.discovery_candidate TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY discovery_candidate_read ON dure.discovery_candidate FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR current_setting('app.role', true) = 'analyst' OR (current_setting('app.reader', true) = 'on' AND (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid OR current_setting('app.wide', true) = 'on'))));
CREATE POLICY discovery_candidate_add ON dure.discovery_candidate FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND current_setting('app.wide', true) = 'on')));
CREATE POLICY discovery_candidate_change ON dure.discovery_candidate FOR UPDATE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid OR current_setting('app.wide', true) = 'on')))) WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')));
GRANT SELECT, INSERT, UPDATE ON dure.discovery_candidate TO dure_app;

CREATE TABLE dure.discovery_candidate_event (
  sigungu text NOT NULL,
  candidate_id uuid NOT NULL,
  seq integer NOT NULL,
  organisation_id uuid NOT NULL,
  staff_id uuid,
  at timestamptz NOT NULL,
  action text NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (sigungu, candidate_id, seq)
);
COMMENT ON TABLE dure.discovery_candidate_event IS 'History of a candidate from the hand-out on, attempts and their words included; read by the team that held it on that day; INSERT-only';
COMMENT ON COLUMN dure.discovery_candidate_event.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.discovery_candidate_event.candidate_id IS 'which candidate';
COMMENT ON COLUMN dure.discovery_candidate_event.seq IS 'version of the candidate that it made';
COMMENT ON COLUMN dure.discovery_candidate_event.organisation_id IS 'team that held it, that got it or that it was taken from';
COMMENT ON COLUMN dure.discovery_candidate_event.staff_id IS 'who did it; null for the batch and the clock';
COMMENT ON COLUMN dure.discovery_candidate_event.at IS 'moment it happened';
COMMENT ON COLUMN dure.discovery_candidate_event.action IS 'CandidateEvent action of the domain';
COMMENT ON COLUMN dure.discovery_candidate_event.body IS 'the event';
ALTER TABLE dure.discovery_candidate_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.discovery_candidate_event FORCE ROW LEVEL SECURITY;
CREATE POLICY discovery_candidate_event_migrator ON dure.discovery_candidate_event TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY discovery_candidate_event_read ON dure.discovery_candidate_event FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY discovery_candidate_event_add ON dure.discovery_candidate_event FOR INSERT TO dure_app WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid OR current_setting('app.wide', true) = 'on'))));
GRANT SELECT, INSERT ON dure.discovery_candidate_event TO dure_app;

-- Only the batch writes a name here, and only of who was handed out; it is removed when the hand-out is recalled and when its purpose is over.
CREATE TABLE dure.discovery_identity (
  sigungu text NOT NULL,
  candidate_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  cipher bytea NOT NULL,
  key_id text NOT NULL,
  blind_index bytea,
  at timestamptz NOT NULL,
  PRIMARY KEY (sigungu, candidate_id)
);
COMMENT ON TABLE dure.discovery_identity IS 'The name behind a pseudonym: read by the team that holds the candidate and by nobody else';
COMMENT ON COLUMN dure.discovery_identity.sigungu IS '시군구 code of the municipality that keeps the row; first in every key';
COMMENT ON COLUMN dure.discovery_identity.candidate_id IS 'which candidate';
COMMENT ON COLUMN dure.discovery_identity.organisation_id IS 'team that holds it, kept equal to discovery_candidate.organisation_id';
COMMENT ON COLUMN dure.discovery_identity.cipher IS 'name, birth date, telephone and address, sealed for this row';
COMMENT ON COLUMN dure.discovery_identity.key_id IS 'key that sealed it';
COMMENT ON COLUMN dure.discovery_identity.blind_index IS 'HMAC of the 주민등록번호, to find the person who is on record already; the number itself is not kept';
COMMENT ON COLUMN dure.discovery_identity.at IS 'when the batch opened it';
ALTER TABLE dure.discovery_identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE dure.discovery_identity FORCE ROW LEVEL SECURITY;
CREATE POLICY discovery_identity_migrator ON dure.discovery_identity TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY discovery_identity_read ON dure.discovery_identity FOR SELECT TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND (current_setting('app.system', true) = 'on' OR (current_setting('app.reader', true) = 'on' AND organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)));
CREATE POLICY discovery_identity_remove ON dure.discovery_identity FOR DELETE TO dure_app USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ','))
    AND current_setting('app.system', true) = 'on');
GRANT SELECT, DELETE ON dure.discovery_identity TO dure_app;

-- The batch: it reads who is in a round already, opens the names of who was handed out, and neither reads a name again nor what a team wrote.
CREATE POLICY discovery_candidate_batch_read ON dure.discovery_candidate FOR SELECT TO dure_screening USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery');
CREATE POLICY discovery_candidate_batch_change ON dure.discovery_candidate FOR UPDATE TO dure_screening USING (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery') WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery');
GRANT SELECT ON dure.discovery_candidate TO dure_screening;
GRANT UPDATE (name_state, next_on, remind_on, state, changed_at, version) ON dure.discovery_candidate TO dure_screening;
CREATE POLICY discovery_candidate_event_batch ON dure.discovery_candidate_event FOR INSERT TO dure_screening WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery');
GRANT INSERT ON dure.discovery_candidate_event TO dure_screening;
CREATE POLICY discovery_identity_batch ON dure.discovery_identity FOR INSERT TO dure_screening WITH CHECK (
    sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')) AND current_setting('app.purpose', true) = 'discovery');
GRANT INSERT ON dure.discovery_identity TO dure_screening;
