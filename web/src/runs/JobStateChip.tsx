import { useTranslate } from 'react-admin';
import { CloseIcon, ErrorIcon, HeldIcon, type Icon, PassedIcon, PendingIcon, PlayIcon } from '../icons';
import { Chip } from '../status';
import { type Tokens, type Tone, useTokens } from '../theme';
import type { RunJobState } from './run-job';

const LOOKS: Readonly<Record<RunJobState, { icon: Icon; tone: (tokens: Tokens) => Tone }>> = {
  queued: { icon: PendingIcon, tone: (tokens) => tokens.untested },
  running: { icon: PlayIcon, tone: (tokens) => tokens.primary },
  done: { icon: PassedIcon, tone: (tokens) => tokens.primary },
  failed: { icon: ErrorIcon, tone: (tokens) => tokens.error },
  cancelled: { icon: CloseIcon, tone: (tokens) => tokens.untested },
  interrupted: { icon: HeldIcon, tone: (tokens) => tokens.mark },
};

/** The state of a job in a word. */
export function JobStateChip({ state }: { state: RunJobState }) {
  const translate = useTranslate();
  const tokens = useTokens();
  const { icon, tone } = LOOKS[state];
  return (
    <Chip tone={tone(tokens)} icon={icon}>
      {translate(`runs.state.${state}`)}
    </Chip>
  );
}
