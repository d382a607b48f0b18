import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { parseJsonText, type Text } from '@jifen/policies';
import { useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { JsonEditor, type JsonEditorHandle } from '../../json-editor';
import { Notice } from '../../problems';
import { ErrorIcon } from '../../icons';
import { useTokens } from '../../theme';
import { findingsBelow, relativeTo } from './analysis';
import { ruleCompletions, ruleHover } from './rule-help';
import { ruleTextKey } from './rule-text-key';
import type { DraftEditor } from './use-draft-editor';

/** A rule to be written: of an indicator, a group with a formula, a veto or a standing rule. */
export interface RuleSubject {
  /** Id of its row in the tree. */
  readonly rowId: string;
  readonly title: Text;
  /** Pointer to the rule. */
  readonly at: string;
  readonly rule: unknown;
  /** What the rule results in, as a message. */
  readonly result: string;
  /** The rule of the version that the draft is compared with; undefined where that has none. */
  readonly original: unknown;
}

interface RuleJsonProps {
  editor: DraftEditor;
  subject: RuleSubject;
  readOnly: boolean;
}

function written(rule: unknown): string {
  return JSON.stringify(rule, null, 2);
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The rule as JSON-Logic, with the checker's findings at their places, completion of operators and facts, and the difference. */
export function RuleJson({ editor, subject, readOnly }: RuleJsonProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { at, rule } = subject;
  const key = ruleTextKey(subject.rowId);
  const handle = useRef<JsonEditorHandle>(null);
  const [typed, setTyped] = useState(() => editor.texts[key] ?? written(rule));
  const [difference, setDifference] = useState(false);
  const parsed = useMemo(() => parseJsonText(typed), [typed]);
  // A half-written text that was given up is no longer kept; the rule is shown again.
  const broken = parsed.findings.length > 0 && editor.texts[key] !== undefined;
  // The layout that somebody typed stays as long as it says the same as the rule; undo and the form rewrite it.
  const isCurrent = parsed.findings.length === 0 && sameJson(parsed.value, rule);
  const shown = broken || isCurrent ? typed : written(rule);

  const original = subject.original === undefined ? undefined : written(subject.original);
  const markers = useMemo(
    () =>
      broken
        ? []
        : findingsBelow(editor.analysis.findings, at).map((finding) => {
            const { pointer: place, severity, message, code, fix } = relativeTo(at, finding);
            return {
              pointer: place,
              severity,
              code,
              message: text(message),
              ...(fix ? { fix: { label: text(fix.label), pointer: fix.pointer, value: fix.value } } : {}),
            };
          }),
    [editor.analysis.findings, at, broken, text],
  );
  const { resolved, rules } = editor.analysis;
  const completions = useMemo(
    () => ruleCompletions(resolved?.document.facts ?? [], rules, text),
    [resolved, rules, text],
  );
  const hover = useMemo(() => ruleHover(resolved?.document.facts ?? [], text), [resolved, text]);
  const problem = broken ? parsed.findings[0] : undefined;

  return (
    <Card>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          px: 1.5,
          py: 1,
          borderBottom: `1px solid ${tokens.divider}`,
        }}
      >
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: 1 }}>
          {translate(subject.result)}
        </Typography>
        {original !== undefined && (
          <Button
            size="small"
            variant="text"
            color="primary"
            aria-pressed={difference}
            onClick={() => setDifference(!difference)}
          >
            {translate('drafting.json.difference')}
          </Button>
        )}
        <Button
          size="small"
          variant="text"
          color="primary"
          disabled={readOnly}
          onClick={() => handle.current?.format()}
        >
          {translate('drafting.json.format')}
        </Button>
      </Box>
      <JsonEditor
        label={translate('drafting.json.label', { indicator: text(subject.title) })}
        value={shown}
        height={340}
        readOnly={readOnly}
        markers={markers}
        original={difference ? original : undefined}
        completions={completions}
        hover={hover}
        handle={handle}
        onUndo={editor.undo}
        onRedo={editor.redo}
        onChange={(next) => {
          setTyped(next);
          const { value, findings } = parseJsonText(next);
          editor.keepText(key, findings.length > 0 ? next : null);
          if (findings.length === 0 && !sameJson(value, rule)) editor.change(at, value, at);
        }}
      />
      {problem && (
        <Box sx={{ p: 1.5 }}>
          <Notice tone={tokens.error} icon={ErrorIcon} role="status">
            <Typography sx={{ fontWeight: 600 }}>{text(problem.message)}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {text(problem.remedy)} · {translate('drafting.json.broken')}
            </Typography>
          </Notice>
        </Box>
      )}
    </Card>
  );
}
