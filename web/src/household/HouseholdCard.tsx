import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { personMessages } from '../person/messages.en.ts';
import { recordMessages } from '../person/record.en.ts';
import type { PersonDetail } from '../person/section.ts';
import { useEditing } from '../person/useEditing.ts';
import { DisclosedMembers } from './DisclosedMembers.tsx';
import { HouseholdEditor } from './HouseholdEditor.tsx';
import './household.css';

type Household = NonNullable<PersonDetail['household']>;
type Member = Household['members'][number];

function useMemberColumns(): readonly Column<Member>[] {
  const t = useMessages(recordMessages);
  const words = useMessages(personMessages);
  return [
    { id: 'name', header: t.member, isRowHeader: true, cell: ({ name }) => name },
    { id: 'relation', header: t.relation, cell: ({ relation }) => t.relationName(relation) },
    { id: 'age', header: words.ageAndSex, cell: ({ age, sex, deceased }) => <>{[age === null ? words.ageUnknown : words.age(age), words.sex(sex)].join(' · ')} {deceased && <Badge>{words.deceased}</Badge>}</> },
  ];
}

function Composition({ household }: { readonly household: Household }): ReactNode {
  const t = useMessages(recordMessages);
  const columns = useMemberColumns();
  const why = household.typeReason === null ? t.typeDerived : t.typeByHand(household.typeReason);
  return (
    <>
      <DescriptionList items={[
        { term: t.householdType, value: household.type === null ? <span className="quiet">{t.typeUnknown}</span> : <>{t.householdTypeName(household.type)} <span className="small quiet">{why}</span></> },
        { term: t.livelihood, value: t.livelihoodName(household.livelihood) },
      ]} />
      <Table caption={t.members} columns={columns} rows={household.members} rowKey={({ personId }) => personId} linkOf={({ personId }) => ({ to: '/persons/$id', params: { id: personId } })} emptyTitle={t.householdUnknown} />
    </>
  );
}

function isEditable({ correctable, mergedIntoId, permissions }: PersonDetail): boolean {
  return correctable && mergedIntoId === null && permissions.includes('person:write');
}

/** Who lives together: to a receiver as it was disclosed, to everybody else with the names. */
export function HouseholdCard({ person }: { readonly person: PersonDetail }): ReactNode {
  const t = useMessages(recordMessages);
  const { disclosedHousehold } = person;
  if (disclosedHousehold === null || isEditable(person)) return <WholeHousehold person={person} />;
  return <Card title={t.household}><DisclosedMembers household={disclosedHousehold} /></Card>;
}

/** What type of household the members make, and changing it in place. */
function WholeHousehold({ person }: { readonly person: PersonDetail }): ReactNode {
  const t = useMessages(recordMessages);
  const [isEditing, setEditing] = useEditing('household');
  const { household } = person;
  const mayEdit = isEditable(person);
  const edit = <Button size="small" kind="tertiary" icon="edit" onPress={() => setEditing(true)}>{household ? t.householdEdit : t.householdAsk}</Button>;
  const registerMember = household && <LinkButton size="small" kind="plain" icon="add" to="/persons/new" search={{ household: household.id }}>{t.memberRegister}</LinkButton>;
  if (isEditing && mayEdit) return <Card title={t.household}><HouseholdEditor person={person} onEnd={() => setEditing(false)} /></Card>;
  return (
    <Card title={t.household} aside={mayEdit && household && <>{registerMember}{edit}</>}>
      {household ? <Composition household={household} /> : <EmptyState icon="people" title={t.householdUnknown} actions={mayEdit && edit} />}
    </Card>
  );
}
