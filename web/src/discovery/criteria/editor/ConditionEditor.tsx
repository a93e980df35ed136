import type { DiscoveryCondition, DiscoveryLeaf } from '@dure/domain/discovery';
import type { ReactNode } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Select } from '../../../design/Select.tsx';
import { useMessages } from '../../../messages/index.ts';
import { discoveryMessages } from '../../messages.en.ts';
import type { ThresholdView } from '../../useCriteria.ts';
import { faultsOf, type Fault } from './faults.ts';
import { LeafFields } from './LeafFields.tsx';
import { added, BLANKS, isGroup, joinedAs, partsOf, removed, replaced, type Path } from './tree.ts';

export interface ConditionEditorProps {
  readonly value: DiscoveryCondition;
  readonly onChange: (value: DiscoveryCondition) => void;
  readonly thresholds: readonly ThresholdView[];
}

interface NodeProps extends ConditionEditorProps {
  readonly part: DiscoveryCondition;
  readonly path: Path;
  readonly faults: readonly Fault[];
}

/** 1.2.1: the first part of the second part of the first. */
const placeOf = (path: Path): string => path.map((at) => at + 1).join('.');
const isAt = (path: Path) => ({ path: other }: Fault): boolean => other.join() === path.join();

function GroupNode(props: NodeProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const { value, onChange, part, path, faults } = props;
  const kinds = [{ value: 'all', label: t.groupAll }, { value: 'any', label: t.groupAny }, { value: 'not', label: t.groupNot }] as const;
  const isEmpty = faults.some((fault) => isAt(path)(fault) && fault.code === 'empty');
  return (
    <>
      <Select label={t.joined} width="short" choices={kinds} value={part.kind as 'all'} onChange={(kind) => onChange(replaced(value, path, joinedAs(part, kind)))} />
      {isEmpty && <p className="discovery-bad" role="alert">{t.groupEmpty}</p>}
      {partsOf(part).map((one, at) => <Node key={at} {...props} part={one} path={[...path, at]} />)}
      <div className="row">
        <Button size="small" kind="tertiary" onPress={() => onChange(added(value, path, BLANKS.compare))}>{t.addLeaf}</Button>
        <Button size="small" kind="tertiary" onPress={() => onChange(added(value, path, { kind: 'any', of: [BLANKS.compare] }))}>{t.addGroup}</Button>
      </div>
    </>
  );
}

function Node(props: NodeProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const { value, onChange, part, path, faults, thresholds } = props;
  const name = path.length === 0 ? t.wholeCondition : isGroup(part) ? t.group(placeOf(path)) : t.leaf(placeOf(path));
  return (
    <section className="discovery-node" aria-label={name}>
      <div className="row row-apart">
        <span className="small strong">{name}</span>
        {path.length > 0 && <Button size="small" kind="tertiary" icon="trash" aria-label={t.removeOne(name)} onPress={() => onChange(removed(value, path))}>{t.remove}</Button>}
      </div>
      {isGroup(part) ? <GroupNode {...props} /> : <LeafFields leaf={part as DiscoveryLeaf} thresholds={thresholds} faults={faults.filter(isAt(path))} onChange={(leaf) => onChange(replaced(value, path, leaf))} />}
    </section>
  );
}

/** A condition as the tree that it is; a single leaf is put into a group, so that more can be added to it. */
export function ConditionEditor(props: ConditionEditorProps): ReactNode {
  const value: DiscoveryCondition = isGroup(props.value) ? props.value : { kind: 'all', of: [props.value] };
  return <Node {...props} value={value} part={value} path={[]} faults={faultsOf(value)} />;
}
