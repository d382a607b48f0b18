import { type Bilingual } from '@jifen/policies';
import { titleView } from '../documents/document-view.js';
import { bothLanguages } from '../exports/export-table.js';
import { csvField } from '../exports/write-csv.js';
import { type Draft } from '../policies/draft.entity.js';
import { type Addressee } from './addressee.entity.js';
import { chinaDay } from './consultation-days.js';
import { answerStateOf, type ConsultationParts, deadlineOf, standing } from './consultation-parts.js';
import { OUTCOME_NAMES, SILENCE_NAMES } from './outcome-names.js';
import { type Opinion } from './opinion.entity.js';

const HEAD = [
  '序号 No.',
  '轮次 Round',
  '条目 Entry',
  '意见 Opinion',
  '建议值 Proposed value',
  '提出单位 From',
  '采纳情况 Outcome',
  '理由 Reason',
];

const WHOLE: Bilingual = { zh: '全文', en: 'The whole' };
const UNDECIDED: Bilingual = { zh: '尚未处理', en: 'No outcome yet' };
/** Of the public nobody is named who let the deadline pass: 征求意见期间未收到任何意见和建议. */
const NOTHING_CAME: Bilingual = { zh: '征求意见期间未收到意见', en: 'Nothing was received' };

/**
 * The table of opinions and what became of them, for the drafting note (起草说明): round by round, addressee by addressee, those without an
 * opinion included. CSV as Excel reads it; nothing in it is run as a formula. Opinions that were withdrawn are left out.
 *
 * @param rounds the oldest first
 * @param today tells who let the deadline pass
 */
export function outcomeTable(draft: Draft, rounds: readonly ConsultationParts[], today: string): Buffer {
  const rows = rounds.flatMap((parts) =>
    parts.addressees.flatMap((addressee) => addresseeRows(parts, addressee, today)),
  );
  const title = { zh: draft.titleZh, en: draft.titleEn ?? draft.titleZh };
  const lines = [
    ['# 起草说明：意见采纳情况 Drafting note: opinions and outcomes', bothLanguages(title)],
    ...rounds.map((parts) => [
      `# 第 ${parts.consultation.round} 轮 Round ${parts.consultation.round}`,
      `r${parts.consultation.revision} · ${chinaDay(parts.consultation.openedAt)} – ${deadlineOf(parts)}`,
    ]),
    HEAD,
    ...rows.map((row, index) => [String(index + 1), ...row]),
  ];
  return Buffer.from(`\ufeff${lines.map((fields) => fields.map(csvField).join(',')).join('\r\n')}\r\n`);
}

function addresseeRows(parts: ConsultationParts, addressee: Addressee, today: string): string[][] {
  const round = String(parts.consultation.round);
  const state = answerStateOf(parts, addressee, today);
  const from = text(titleView(addressee.titleZh, addressee.titleEn));
  if (state !== 'opinions') {
    const silence = state === 'implied' && addressee.kind === 'collection' ? NOTHING_CAME : SILENCE_NAMES[state];
    return [[round, '', bothLanguages(silence), '', from, '', '']];
  }
  return standing(parts)
    .filter(({ addresseeId }) => addresseeId === addressee.id)
    .map((opinion) => [
      round,
      opinion.place ? text(opinion.place.title) : bothLanguages(WHOLE),
      opinion.text ?? '',
      opinion.proposal ?? '',
      from,
      ...outcomeOf(parts, opinion),
    ]);
}

function outcomeOf({ decisions }: ConsultationParts, { id }: Opinion): [outcome: string, reason: string] {
  const decision = decisions.findLast(({ opinionId }) => opinionId === id);
  return decision ? [bothLanguages(OUTCOME_NAMES[decision.outcome]), decision.reason] : [bothLanguages(UNDECIDED), ''];
}

function text({ zh, en }: { readonly zh: string; readonly en?: string | undefined }): string {
  return bothLanguages({ zh, en: en ?? zh });
}
