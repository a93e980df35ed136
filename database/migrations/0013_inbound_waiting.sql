-- The requests of agencies that wait for a town office are few among all that was ever registered; their list is read many times a day.
CREATE INDEX intake_inbound_waiting ON dure.intake (sigungu, (record ->> 'dueOn'), id)
  WHERE source = 'guarantee-agency' AND record #>> '{reception,state}' = 'waiting';
