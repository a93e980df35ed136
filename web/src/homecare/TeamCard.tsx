import { TEAM_ROLES } from '@dure/domain/homecare';
import { useState, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { Select } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { teamRoleLabels } from './labels.ts';
import { ClauseCitation } from './marks.tsx';
import { homecareMessages } from './messages.en.ts';
import { useHomecareAct, type HomecareDetail } from './useHomecareAct.ts';

type Team = NonNullable<HomecareDetail['team']>;
type Member = Team['members'][number];

const EMPTY: Team = { organisation: '', phone: '', members: [{ role: 'doctor', name: '', phone: '' }, { role: 'nurse', name: '', phone: '' }] };

function MemberFields({ member, index, onChange, onRemove }: { readonly member: Member; readonly index: number; readonly onChange: (member: Member) => void; readonly onRemove: () => void }): ReactNode {
  const t = useMessages(homecareMessages);
  const role = useLabels(teamRoleLabels);
  return (
    <fieldset className="homecare-member">
      <legend className="visually-hidden">{t.member(index + 1)}</legend>
      <Select label={t.role} width="short" choices={TEAM_ROLES.map((value) => ({ value, label: role(value) }))} value={member.role} onChange={(value) => onChange({ ...member, role: value })} />
      <TextField label={t.name} width="short" maxLength={60} value={member.name} onChange={(name) => onChange({ ...member, name })} />
      <TextField label={t.phone} type="tel" width="short" maxLength={40} value={member.phone} onChange={(phone) => onChange({ ...member, phone })} />
      <Button kind="plain" size="small" onPress={onRemove}>{t.removeMember(member.name === '' ? t.member(index + 1) : member.name)}</Button>
    </fieldset>
  );
}

function TeamDialog({ record, onClose }: { readonly record: HomecareDetail; readonly onClose: () => void }): ReactNode {
  const t = useMessages(homecareMessages);
  const { cancel, save } = useMessages();
  const act = useHomecareAct(record);
  const [team, setTeam] = useState<Team>(record.team ?? EMPTY);
  const named = team.members.filter(({ name }) => name.trim() !== '');
  const [isAsked, setAsked] = useState(false);
  const isWhole = team.organisation.trim() !== '' && named.length > 0;
  const change = (at: number, member: Member | undefined): void => setTeam({ ...team, members: team.members.flatMap((one, index) => (index !== at ? [one] : member === undefined ? [] : [member])) });
  const send = async (): Promise<void> => {
    setAsked(true);
    if (!isWhole) return;
    await act.send({ action: 'name-team', team: { ...team, members: named } }, record.version, t.teamDone);
    onClose();
  };
  return (
    <Dialog title={t.team} size="large" isOpen onClose={onClose} actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={act.isPending} onPress={() => void send().catch(() => undefined)}>{save}</Button></>}>
      <Stack>
        {act.error && <ErrorNotice error={act.error} />}
        {isAsked && !isWhole && <Banner tone="danger" urgent title={t.teamMissing} />}
        <TextField label={t.teamOrganisation} required maxLength={100} value={team.organisation} onChange={(organisation) => setTeam({ ...team, organisation })} />
        <TextField label={t.phone} type="tel" maxLength={40} value={team.phone} onChange={(phone) => setTeam({ ...team, phone })} />
        {team.members.map((member, at) => <MemberFields key={at} index={at} member={member} onChange={(changed) => change(at, changed)} onRemove={() => change(at, undefined)} />)}
        <Row><Button size="small" icon="add" isDisabled={team.members.length >= 12} onPress={() => setTeam({ ...team, members: [...team.members, { role: 'other', name: '', phone: '' }] })}>{t.addMember}</Button></Row>
      </Stack>
    </Dialog>
  );
}

/** 협력의료기관케어팀: who decides on the plan together with the team. */
export function TeamCard({ record }: { readonly record: HomecareDetail }): ReactNode {
  const t = useMessages(homecareMessages);
  const role = useLabels(teamRoleLabels);
  const [isOpen, setOpen] = useState(false);
  const { team } = record;
  return (
    <Card title={t.team} aside={record.acts.includes('name-team') && <Button size="small" icon="edit" onPress={() => setOpen(true)}>{t.nameTeam}</Button>}>
      <Stack gap="tight">
        {team === null ? <p className="quiet">{t.teamNone}</p> : <DescriptionList columns={1} items={[{ term: t.teamOrganisation, value: [team.organisation, team.phone].filter(Boolean).join(' · ') }, ...team.members.map((member) => ({ term: role(member.role), value: [member.name, member.phone].filter(Boolean).join(' · ') }))]} />}
        <ClauseCitation of={record.clauses['HOMEMED-TEAM']} />
      </Stack>
      {isOpen && <TeamDialog record={record} onClose={() => setOpen(false)} />}
    </Card>
  );
}
