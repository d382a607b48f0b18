import Box from '@mui/material/Box';
import type { Finding, SceneSchedule } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { Section } from '../../layout';
import { FindingList } from '../../problems';
import { useTokens } from '../../theme';
import { CalendarStrip } from './CalendarStrip';
import { roundClock } from './round-clock';
import { StepList } from './StepList';
import { useClockText } from './use-clock-text';

interface ClocksCardProps {
  schedule: SceneSchedule;
  /** `YYYY-MM-DD` */
  today: string;
  /** What the dates leave open, below the calendar. */
  remarks?: readonly Finding[];
  /** Shown while no step is dated. */
  empty?: string;
}

/** 时间与时钟: the steps of a round with dates and working days, over the calendar that counts them. */
export function ClocksCard({ schedule, today, remarks = [], empty }: ClocksCardProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const clockText = useClockText();
  const dated = schedule.steps.length > 0;
  return (
    <Section
      title={translate('scenes.clocks.title')}
      note={translate('scenes.clocks.note', { version: schedule.calendarVersion })}
      actions={
        dated && (
          <Box component="span" sx={{ color: tokens.primary.text, fontWeight: 600, fontSize: 13 }}>
            {clockText(roundClock(schedule, today))}
          </Box>
        )
      }
      padded
    >
      {dated ? (
        <>
          <StepList schedule={schedule} today={today} />
          <CalendarStrip schedule={schedule} today={today} />
        </>
      ) : (
        <Box sx={{ color: 'text.secondary' }}>{empty}</Box>
      )}
      {remarks.length > 0 && (
        <Box sx={{ mt: 1.5 }}>
          <FindingList findings={remarks} placeOf={() => ''} />
        </Box>
      )}
    </Section>
  );
}
