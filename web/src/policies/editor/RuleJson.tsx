import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type Expectation, parseJsonText, type Text } from '@jifen/policies';
import { useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { type EditorCommand, JsonEditor, type JsonEditorHandle, type JsonPlace } from '../../json-editor';
import { formatCount } from '../../numbers';
import { Notice } from '../../problems';
import { ErrorIcon, WarningIcon } from '../../icons';
import { usePinyin } from '../../search/pinyin';
import { useTokens } from '../../theme';
import { findingsBelow, relativeTo } from './analysis';
import { ruleCompletions, ruleHover, ruleSignature, type RuleWords, targetAt } from './json-help';
import { ruleTextKey } from './rule-text-key';
import { type UsesQuestion, useUsesDesk } from './uses/uses-desk';
import type { DraftEditor } from './use-draft-editor';

/** A rule to be written: of an indicator, a group with a formula, a veto, a standing rule or a scene. */
export interface RuleSubject {
  /** Id of its row in the tree; a scene has several rules, each with an id below that of its row. */
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

/** Most characters of one rule's text; the largest table that a rule may hold has fewer. */
const LONGEST_TEXT = 2_000_000;

/** By the message that says what a rule results in. */
const RESULTS: Readonly<Record<string, Expectation>> = {
  'drafting.json.result': 'points',
  'draftTree.yesNo': 'condition',
  'sceneForm.keyResult': 'key',
};

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
  const pinyin = usePinyin(true);
  const words = useMemo(
    (): RuleWords => ({
      facts: resolved?.document.facts ?? [],
      departments: resolved?.document.departments ?? [],
      rules,
      result: RESULTS[subject.result] ?? 'points',
      text,
      translate,
      syllables: pinyin?.syllables ?? null,
    }),
    [resolved, rules, subject.result, text, translate, pinyin],
  );
  const help = useMemo(
    () => ({ completions: ruleCompletions(words), hover: ruleHover(words), signature: ruleSignature(words) }),
    [words],
  );
  const desk = useUsesDesk();
  const commands = useMemo((): EditorCommand[] => {
    if (!desk) return [];
    const asking =
      (about: UsesQuestion['about']) =>
      (place: JsonPlace): void => {
        const target = targetAt(place, words);
        if (target) desk.ask({ about, target });
      };
    return [
      { id: 'declaration', label: translate('uses.toDeclaration'), keys: 'F12', run: asking('declaration') },
      { id: 'uses', label: translate('uses.findUses'), keys: 'Shift+F12', run: asking('uses') },
      ...(editor.readOnly
        ? []
        : [{ id: 'rename', label: translate('uses.rename'), keys: 'F2' as const, run: asking('name') }]),
    ];
  }, [desk, words, translate, editor.readOnly]);
  const [tooLong, setTooLong] = useState<number | null>(null);
  const [folded, setFolded] = useState(false);
  const problem = broken ? parsed.findings[0] : undefined;

  return (
    <Card>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
          px: 1.5,
          py: 1,
          borderBottom: `1px solid ${tokens.divider}`,
        }}
      >
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: '1 1 180px' }}>
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
          aria-pressed={folded}
          onClick={() => {
            setFolded(!folded);
            if (folded) handle.current?.unfold();
            else handle.current?.fold();
          }}
        >
          {translate('jsonHelp.fold')}
        </Button>
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
        {...help}
        commands={commands}
        revealed={desk?.revealed?.rowId === subject.rowId ? desk.revealed : null}
        longest={LONGEST_TEXT}
        onTooLong={setTooLong}
        handle={handle}
        onUndo={editor.undo}
        onRedo={editor.redo}
        onChange={(next) => {
          setTyped(next);
          setTooLong(null);
          const { value, findings } = parseJsonText(next);
          editor.keepText(key, findings.length > 0 ? next : null);
          if (findings.length === 0 && !sameJson(value, rule)) editor.change(at, value, at);
        }}
      />
      {tooLong !== null && (
        <Box sx={{ p: 1.5, pb: problem ? 0 : 1.5 }}>
          <Notice tone={tokens.mark} icon={WarningIcon} role="alert">
            <Typography sx={{ fontWeight: 600 }}>
              {translate('jsonHelp.tooLong', { length: formatCount(tooLong), longest: formatCount(LONGEST_TEXT) })}
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {translate('jsonHelp.tooLongRemedy')}
            </Typography>
          </Notice>
        </Box>
      )}
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
