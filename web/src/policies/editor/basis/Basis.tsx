import Box from '@mui/material/Box';
import { type Citation, type Mark, type SourceDocument, type Reading } from '@jifen/policies';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import type { SteadyEditor } from '../use-draft-editor';
import { CitationsField } from './CitationsField';
import { MarksField } from './MarksField';
import { ReadingsField } from './ReadingsField';

/** What rests on something: a node, a veto, a standing rule. */
interface Entry {
  readonly citations: readonly Citation[];
  readonly readings: readonly string[];
  readonly marks: readonly Mark[];
}

interface BasisProps {
  editor: SteadyEditor;
  entry: Entry;
  /** Pointer into the document to the entry. */
  pointer: string;
  readOnly: boolean;
}

const NO_DOCUMENTS: readonly SourceDocument[] = [];
const NO_READINGS: readonly Reading[] = [];

/** Parts of an entry that marks are about, by the text that names each. */
const PARTS: Readonly<Record<string, string>> = {
  '/department': 'drafting.node.department',
  '/acquisition': 'drafting.node.acquisition',
  '/rule': 'drafting.rule.title',
  '/max': 'drafting.node.max',
  '/cap': 'drafting.node.cap',
};

/** What an entry rests on: readings of the text, sources, and how firm its values are. */
export const Basis = memo(
  function Basis({ editor, entry, pointer, readOnly }: BasisProps) {
    const translate = useTranslate();
    const { documents = NO_DOCUMENTS, readings = NO_READINGS } = editor.analysis.resolved?.document ?? {};
    const put = (at: string, value: unknown): void => editor.change(pointer + at, value);
    return (
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <ReadingsField
          withDecision
          readings={entry.readings}
          declared={readings}
          readOnly={readOnly}
          onChange={(next) => put('/readings', next)}
        />
        <CitationsField
          citations={entry.citations}
          documents={documents}
          readOnly={readOnly}
          onChange={(next) => put('/citations', next)}
        />
        <MarksField
          marks={entry.marks}
          carrier={entry}
          about={({ at }) => {
            const part = PARTS[at];
            return part === undefined ? null : translate(part);
          }}
          readOnly={readOnly}
          onChange={(next) => put('/marks', next)}
        />
      </Box>
    );
  },
  (before, now) =>
    before.editor === now.editor &&
    before.pointer === now.pointer &&
    before.readOnly === now.readOnly &&
    before.entry.citations === now.entry.citations &&
    before.entry.readings === now.entry.readings &&
    before.entry.marks === now.entry.marks,
);
