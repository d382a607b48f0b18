import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { allRows } from '../../data-provider';
import { useText } from '../../i18n';
import type { DraftRow } from '../../policies/draft';
import type { Population } from '../../populations/population';
import type { VersionRow } from '../../versions/version';
import { type SubjectChoice, subjectChoices } from './subject-choice';

/** What a run can be made of. */
export interface RunChoices {
  readonly subjects: readonly SubjectChoice[];
  /** Newest first. */
  readonly populations: readonly Population[];
}

/** The drafts, versions and populations that may be chosen; undefined until they have come. */
export function useRunChoices(): { choices: RunChoices | undefined; error: unknown; retry: () => void } {
  const text = useText();
  const translate = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: ['run-choices'],
    queryFn: async ({ signal }) => {
      const [drafts, versions, populations] = await Promise.all([
        allRows<DraftRow>('policies', signal),
        allRows<VersionRow>('versions', signal),
        allRows<Population>('populations', signal),
      ]);
      return { drafts, versions, populations };
    },
    refetchOnMount: 'always',
  });
  const choices = data && {
    subjects: subjectChoices(data.drafts, data.versions, text, translate),
    populations: data.populations,
  };
  return { choices, error, retry: () => void refetch() };
}
