import Typography from '@mui/material/Typography';
import { type Fact, factIdRefusal, type FactNaming, type PolicyCase, usesOf } from '@jifen/policies';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { WarningIcon } from '../../../icons';
import { useText } from '../../../i18n';
import { Notice } from '../../../problems';
import { useTokens } from '../../../theme';
import type { DraftEditor } from '../use-draft-editor';
import { RenameDialog } from './RenameDialog';
import { ScrolledUses } from './ScrolledUses';

interface RenameFactDialogProps {
  editor: DraftEditor;
  fact: Fact;
  cases: readonly PolicyCase[];
  /** Ids of facts that included policies declare. */
  included: ReadonlySet<string>;
  onRename: (naming: FactNaming) => void;
  onClose: () => void;
}

/** Another label or id for a fact. Before anything changes it shows what follows, what does not, and why an id is refused. */
export function RenameFactDialog({ editor, fact, cases, included, onRename, onClose }: RenameFactDialogProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { document } = editor;
  const uses = useMemo(() => usesOf(document, { kind: 'fact', id: fact.id }, cases), [document, fact.id, cases]);
  const refusalOf = (id: string) => factIdRefusal(document, fact.id, id, included);
  const openTexts = Object.values(editor.texts).filter((typed) => typed.includes(`"${fact.id}"`)).length;
  return (
    <RenameDialog
      title={translate('uses.renameFact')}
      labels={{ zh: translate('uses.label'), en: translate('uses.englishLabel'), id: translate('uses.fact.id') }}
      help={{ zh: translate('uses.labelHelp'), id: translate('uses.idHelp') }}
      initial={{ zh: fact.label.zh, en: fact.label.en ?? '', id: fact.id }}
      refusalOf={(id) => {
        const refusal = refusalOf(id);
        return refusal && `${text(refusal.message)}。${text(refusal.remedy)}`;
      }}
      followsOf={(id) =>
        !refusalOf(id) && (
          <>
            <Notice tone={tokens.mark} icon={WarningIcon} role="status">
              <Typography variant="body2">{translate('uses.outside')}</Typography>
              {openTexts > 0 && (
                <Typography variant="body2">{translate('uses.openTexts', { smart_count: openTexts })}</Typography>
              )}
            </Notice>
            <Typography variant="body2">{translate('uses.follow', { smart_count: uses.length })}</Typography>
            <ScrolledUses uses={uses} maxHeight={220} />
          </>
        )
      }
      done={translate('uses.renameDone')}
      maxWidth="sm"
      onRename={({ id, name }) => onRename({ id, label: name })}
      onClose={onClose}
    />
  );
}
