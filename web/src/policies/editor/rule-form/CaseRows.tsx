import Box from '@mui/material/Box';
import type { Fact } from '@jifen/policies';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { useTokens } from '../../../theme';
import { movedTo } from '../facts/row-edits';
import { RowTools } from '../facts/RowTools';
import { ConditionBuilder } from './condition/ConditionBuilder';
import { PointsField } from './PointsField';
import { Sentence } from './Sentence';

/** One case: a condition as JSON-Logic, and what it gives. */
interface Case {
  readonly condition: unknown;
  readonly points: number;
}

interface CaseRowsProps {
  rows: readonly Case[];
  was: readonly Case[] | null;
  otherwise: number;
  otherwiseWas: number | undefined;
  facts: readonly Fact[];
  readOnly: boolean;
  onChange: (rows: readonly Case[], otherwise: number, key: string) => void;
}

/** The old case that a case comes from: the one with its condition, wherever it stood; else the one that stood in its place. */
function before(was: readonly Case[] | null, rows: readonly Case[], index: number): Case | undefined {
  const same = (condition: unknown) => (each: Case) => JSON.stringify(each.condition) === JSON.stringify(condition);
  const alike = was?.find(same(rows[index]?.condition));
  const inPlace = was?.[index];
  // A case that only moved away takes its old points along.
  return alike ?? (inPlace && !rows.some(same(inPlace.condition)) ? inPlace : undefined);
}

/**
 * Cases with any conditions. Of several that hold the first counts, so that their order is part of the rule: buttons move a case, and so do
 * Alt ↑ and Alt ↓ anywhere in it.
 */
export function CaseRows({ rows, was, otherwise, otherwiseWas, facts, readOnly, onChange }: CaseRowsProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const set = (index: number, row: Case, key: string): void =>
    onChange(
      rows.map((other, at) => (at === index ? row : other)),
      otherwise,
      key && `/rows/${index}${key}`,
    );
  const list = useRef<HTMLDivElement>(null);
  const movedIndex = useRef<number | null>(null);
  useEffect(() => {
    // The cases are drawn by their places: the focus goes along with the one that moved.
    if (movedIndex.current !== null)
      list.current?.querySelectorAll<HTMLElement>('[data-case]')[movedIndex.current]?.focus();
    movedIndex.current = null;
  }, [rows]);
  const move = (from: number, to: number): void => {
    if (readOnly || to < 0 || to >= rows.length) return;
    movedIndex.current = to;
    onChange(movedTo(rows, from, to), otherwise, '');
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const to = { ArrowUp: index - 1, ArrowDown: index + 1 }[event.key];
    if (to === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    move(index, to);
  };
  const remove = (index: number): void =>
    onChange(
      rows.filter((_, at) => at !== index),
      otherwise,
      '',
    );
  return (
    <Box ref={list} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1, my: 1 }}>
      {rows.map((row, index) => (
        <Box
          key={index}
          role="group"
          aria-label={translate('ruleKinds.case', { position: index + 1 })}
          data-case
          tabIndex={-1}
          onKeyDown={(event) => onKeyDown(event, index)}
          sx={{ border: `1px solid ${tokens.divider}`, borderRadius: 1, p: 1 }}
        >
          <ConditionBuilder
            condition={row.condition}
            facts={facts}
            readOnly={readOnly}
            onChange={(condition, key) => set(index, { ...row, condition }, key && `/condition${key}`)}
          />
          <Sentence>
            <span>{translate('drafting.rule.then')}</span>
            <PointsField
              label={translate('drafting.rule.pointsOf', { tier: index + 1 })}
              value={row.points}
              was={before(was, rows, index)?.points}
              readOnly={readOnly}
              onChange={(points) => set(index, { ...row, points }, '/points')}
            />
            {!readOnly && rows.length > 1 && (
              <Box sx={{ ml: 'auto', flex: 'none' }}>
                <RowTools
                  name={translate('ruleKinds.case', { position: index + 1 })}
                  index={index}
                  count={rows.length}
                  onMove={(to) => move(index, to)}
                  onRemove={() => remove(index)}
                />
              </Box>
            )}
          </Sentence>
        </Box>
      ))}
      {!readOnly && (
        <Sentence>
          <span>{translate('ruleKinds.addCase')}</span>
          <ConditionBuilder
            condition={null}
            facts={facts}
            readOnly={false}
            onChange={(condition) => onChange([...rows, { condition, points: 0 }], otherwise, '')}
          />
        </Sentence>
      )}
      <Sentence>
        <span>{translate('drafting.rule.otherwise')}</span>
        <PointsField
          label={translate('drafting.rule.otherwise')}
          value={otherwise}
          was={otherwiseWas}
          readOnly={readOnly}
          onChange={(points) => onChange(rows, points, '/otherwise')}
        />
      </Sentence>
    </Box>
  );
}
