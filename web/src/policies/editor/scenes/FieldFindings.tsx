import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { FindingList } from '../../../problems';
import { findingsBelow } from '../analysis';
import { useScene } from './scene-frame';

interface FieldFindingsProps {
  /** Pointers into the scene: what stands at one of them or inside it is shown. */
  at: readonly string[];
  /** Places inside that show theirs themselves. */
  except?: (at: string) => boolean;
}

/** What the checker says about a field of a scene, below the field, with its quick fixes. */
export function FieldFindings({ at, except }: FieldFindingsProps) {
  const translate = useTranslate();
  const { editor, foundAt, readOnly } = useScene();
  const findings = at
    .flatMap((each) => findingsBelow(editor.analysis.findings, foundAt + each))
    .filter((finding) => !except?.(finding.pointer.slice(foundAt.length)));
  if (findings.length === 0) return null;
  return (
    <Box role="group" aria-label={translate('sceneForm.findings')}>
      <FindingList findings={findings} placeOf={() => ''} onFix={readOnly ? undefined : editor.applyFix} />
    </Box>
  );
}
