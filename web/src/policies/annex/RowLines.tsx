import { ANNEX_COLUMNS, type AnnexCategory, type AnnexRow, shownLines, tableLines } from '@jifen/policies';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage, useText } from '../../i18n';
import { useAnnexEditing } from './annex-editing';
import { FindingMarks } from './FindingMarks';
import { plainText } from './plain-text';
import { TextView } from './TextView';
import { TitleView } from './TitleView';

const MOST = ANNEX_COLUMNS.find(({ id }) => id === 'max')?.heading;

interface RowLinesProps {
  row: AnnexRow;
  /** What spans the rows of the category, before its first row. */
  category: AnnexCategory | null;
  /** Lines of the whole category. */
  span: number;
  /** There is no first level: the indicator takes its column, too. */
  wide: boolean;
}

/** The lines of one indicator: a line of the table for each tier. */
export const RowLines = memo(function RowLines({ row, category, span, wide }: RowLinesProps) {
  const { language } = useLanguage();
  const { showNotes } = useAnnexEditing();
  const lines = tableLines(row.lines, showNotes);
  const subject = plainText(row.title, language);
  return lines.map(([line, ...more], index) => (
    <tr key={index} className={className('annex-line', row.change)} data-kind={line.kind}>
      {index === 0 && (
        <>
          {category && <CategoryCell category={category} span={span} />}
          <th
            scope="row"
            aria-label={subject}
            id={`annex-${row.id}`}
            rowSpan={lines.length}
            colSpan={wide ? 2 : 1}
            className={row.kind === 'group' ? 'annex-name annex-group' : 'annex-name'}
            style={row.depth > 0 ? { paddingLeft: 8 + row.depth * 12 } : undefined}
          >
            <TitleView
              title={row.title}
              called={subject}
              subject={row.change === 'removed' ? undefined : { kind: 'node', id: row.id }}
            />
            <ChangeWord change={row.change} />
            <FindingMarks own={row.own} />
          </th>
        </>
      )}
      <td colSpan={line.points ? 1 : 2} className={className('', more.length === 0 ? line.change : undefined)}>
        {more.length === 0 && <TextView text={line.text} subject={subject} />}
        {more.length > 0 &&
          [line, ...more].map((each, at) => (
            <p key={at} className={className('', each.change)}>
              <TextView text={each.text} subject={subject} />
            </p>
          ))}
      </td>
      {line.points && (
        <td className={className('annex-points', line.change === 'removed' ? line.change : undefined)}>
          <TextView text={line.points} subject={subject} />
        </td>
      )}
      {index === 0 && <OwnCells row={row} span={lines.length} subject={subject} />}
    </tr>
  ));
});

function OwnCells({ row, span, subject }: { row: AnnexRow; span: number; subject: string }) {
  const text = useText();
  return (
    <>
      <td rowSpan={span} className="annex-points">
        <TextView text={row.max} subject={`${subject} · ${text(MOST)}`} />
      </td>
      <td rowSpan={span}>
        {row.evidence.map((text, at) => (
          <p key={at}>
            <TextView text={text} subject={subject} />
          </p>
        ))}
      </td>
      <td rowSpan={span}>
        <TextView text={row.department} subject={subject} />
      </td>
    </>
  );
}

/** The first-level indicator beside all its rows: what it is, how its points come about, its cap. */
export function CategoryCell({ category, span }: { category: AnnexCategory; span: number }) {
  const { language } = useLanguage();
  const { showNotes } = useAnnexEditing();
  const subject = plainText(category.title, language);
  return (
    <th
      scope="rowgroup"
      aria-label={subject}
      rowSpan={span}
      id={category.id === null ? undefined : `annex-${category.id}`}
      className={className('annex-category', category.change)}
    >
      <TitleView
        title={category.title}
        called={subject}
        subject={category.change === 'removed' ? undefined : { kind: 'node', id: category.id ?? '' }}
      />
      <ChangeWord change={category.change} />
      {shownLines(category.lines, showNotes && category.change !== 'removed').map((line, index) => (
        <p key={index} data-kind={line.kind} className={className('', line.change)}>
          <TextView text={line.text} subject={subject} />
        </p>
      ))}
      <FindingMarks own={category.own} />
    </th>
  );
}

export function ChangeWord({ change }: { change: AnnexRow['change'] }) {
  const translate = useTranslate();
  return change ? <span className="annex-change">{translate(`annex.${change}`)}</span> : null;
}

/** Class names of a part by what became of it or of the whole that it belongs to. */
export function className(name: string, ...changes: readonly AnnexRow['change'][]): string {
  const change = changes.find((each) => each !== undefined);
  return change ? `${name} is-${change}`.trim() : name;
}
