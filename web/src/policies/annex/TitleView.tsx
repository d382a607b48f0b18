import type { AnnexSubject, AnnexText } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { ArrowRightIcon } from '../../icons';
import { useAnnexEditing } from './annex-editing';
import { TextView } from './TextView';

interface TitleViewProps {
  title: AnnexText;
  /** The title as plain words. */
  called: string;
  /** What it is the title of; absent where the editor has no such entry. */
  subject: AnnexSubject | undefined;
}

/** The title of a row or article, with the way to it in the editor. A title that cannot be changed here is that way itself. */
export function TitleView({ title, called, subject }: TitleViewProps) {
  const translate = useTranslate();
  const { open, rename } = useAnnexEditing();
  const words = <TextView text={title} subject={called} />;
  if (!open || !subject) return <span className="annex-open">{words}</span>;
  const isEditable =
    rename !== undefined && title.some(({ name, change }) => name && name.own !== null && change !== 'removed');
  if (!isEditable) {
    return (
      <button type="button" className="annex-open" title={translate('annex.openNode')} onClick={() => open(subject)}>
        {words}
      </button>
    );
  }
  const way = translate('annex.openNamed', { name: called });
  return (
    <>
      {words}
      <button type="button" className="annex-go" aria-label={way} title={way} onClick={() => open(subject)}>
        <ArrowRightIcon size={14} />
      </button>
    </>
  );
}
