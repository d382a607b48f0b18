import type { ConditionPart, PartPath } from '@jifen/policies';
import type { ConditionFrame } from './condition-frame';
import { GroupView } from './GroupView';
import { KeptRow } from './KeptRow';
import { TestRow } from './TestRow';

/** What the view of every part gets. */
export interface PartProps<Part extends ConditionPart = ConditionPart> {
  whole: ConditionPart;
  path: PartPath;
  part: Part;
  frame: ConditionFrame;
  /** The part may be taken away. */
  removable: boolean;
}

/** One part of a condition: a group, a test, or what is kept as it is. */
export function PartView({ part, ...props }: PartProps) {
  switch (part.kind) {
    case 'group':
      return <GroupView {...props} part={part} />;
    case 'kept':
      return <KeptRow {...props} part={part} />;
    default:
      return <TestRow {...props} part={part} />;
  }
}
