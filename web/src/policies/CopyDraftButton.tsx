import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useNotify, useRedirect, useTranslate } from 'react-admin';
import { copyDraft } from '../data-provider/drafts';

interface CopyDraftButtonProps {
  /** What the new draft begins with. */
  kind: 'draft' | 'version';
  id: string;
}

/** Starts a new draft with the content of a draft or a version, and opens it. */
export function CopyDraftButton({ kind, id }: CopyDraftButtonProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const { mutate, isPending } = useMutation({
    mutationFn: () => copyDraft({ kind, id }),
    onSuccess: (draft) => redirect('edit', 'policies', draft.id),
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  return (
    <Button
      size="small"
      disabled={isPending}
      onClick={(event) => {
        event.stopPropagation();
        mutate();
      }}
    >
      {translate(`policies.copy.${kind}`)}
    </Button>
  );
}
