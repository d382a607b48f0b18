import { useTranslate } from 'react-admin';
import type { ConsultationRow } from '../consultations/consultation';
import { useTermText } from '../consultations/use-term-text';
import { useText } from '../i18n';
import { EmptyState } from '../problems';
import { LinkLines } from './LinkLines';
import { RowsCard } from './RowsCard';
import type { Rows } from './use-rows';

const SHOWN = 8;

/** What waits for the person first, then what ends next. */
function byUrgency(a: ConsultationRow, b: ConsultationRow): number {
  return Number(b.waits !== null) - Number(a.waits !== null) || a.daysLeft - b.daysLeft;
}

/** 征求意见: the drafts that are out for opinions or have opinions without outcome, with the days that are left. */
export function ConsultationCard({ consultations }: { consultations: Rows<ConsultationRow> }) {
  const translate = useTranslate();
  const text = useText();
  const termText = useTermText();
  const isOpen = ({ isEnded, waits }: ConsultationRow) => !isEnded || waits !== null;
  const empty = <EmptyState text={translate('consultations.card.empty')} />;
  const noteOf = (row: ConsultationRow): string =>
    [
      ...(row.waits === 'answer' ? [translate('consultations.card.waitsAnswer')] : []),
      translate('consultations.card.figures', {
        answered: row.answered,
        addressees: row.addressees,
        smart_count: row.opinions,
      }),
      ...(row.undecided > 0 ? [translate('consultations.card.undecided', { undecided: row.undecided })] : []),
    ].join(' · ');
  return (
    <RowsCard title={translate('consultations.card.title')} rows={consultations} empty={empty}>
      {(rows) => {
        const open = rows.filter(isOpen).toSorted(byUrgency).slice(0, SHOWN);
        if (open.length === 0) return empty;
        return (
          <LinkLines
            lines={open.map((row) => ({
              key: row.id,
              to: `/policies/${encodeURIComponent(row.draftId)}`,
              title: text(row.title),
              note: noteOf(row),
              aside: termText(row),
              isUrgent: row.waits !== null,
            }))}
          />
        );
      }}
    </RowsCard>
  );
}
