import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n';
import { shortHash, useTimes } from '../../numbers';
import type { Version } from '../../versions/version';
import { useRememberedScroll } from '../editor/use-remembered-scroll';
import type { AnnexEditing } from './annex-editing';
import { AnnexBody } from './AnnexBody';
import { AnnexPaper } from './AnnexPaper';
import { type AnnexLook, AnnexToolbar } from './AnnexToolbar';
import { readVersion } from './read-version';
import { useAnnex } from './use-annex';

/** A published version as the annex of a regulation, to be read, printed and taken along. */
export function VersionAnnex({ version, onClose }: { version: Version; onClose: () => void }) {
  const translate = useTranslate();
  const text = useText();
  const times = useTimes();
  const [look, setLook] = useState<AnnexLook>({ old: false, notes: true });
  const read = useMemo(() => readVersion(version), [version]);
  const annex = useAnnex(read, null);
  const pane = useRememberedScroll<HTMLElement>(version.id, 'annex');
  const reading = useMemo((): AnnexEditing => ({ showNotes: look.notes }), [look.notes]);
  const manifest = translate('annex.manifest.version', {
    number: version.number,
    hash: shortHash(version.contentHash),
    at: times.moment(version.publishedAt),
  });
  return (
    <AnnexPaper
      paneRef={pane}
      label={translate('annex.open')}
      toolbar={
        <AnnexToolbar
          annex={annex}
          look={look}
          onLook={setLook}
          baseLabel={null}
          source={{ kind: 'versions', id: version.id, name: `${text(version.title)}-v${version.number}` }}
          unsaved={false}
          onClose={onClose}
        />
      }
    >
      <AnnexBody
        annex={annex}
        editing={reading}
        manifest={[manifest, ...(version.practice ? [translate('annex.manifest.practice')] : [])]}
      />
    </AnnexPaper>
  );
}
