import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { SearchField } from '../../layout';
import type { RankingView } from './use-ranking-view';

/** Finds an application by its number, in every pool; Enter goes to the next hit. */
export function ApplicationSearch({ search }: { search: RankingView['search'] }) {
  const translate = useTranslate();
  const { text, hits, at, hit } = search;
  const said = () => {
    if (text.trim() === '') return '';
    if (hit === null) return translate('scenes.search.none');
    if (hit.kind === 'excluded') return translate('scenes.search.excluded', { id: hit.applicationId });
    return hits.length === 1 ? '' : `${at + 1} / ${hits.length}`;
  };
  return (
    <Box
      onKeyDown={(event) => {
        if (event.key === 'Enter') search.next();
      }}
      sx={{ display: 'flex', alignItems: 'center', gap: 1 }}
    >
      <Box component="span" role="status" sx={{ fontSize: 12, color: 'text.secondary' }}>
        {said()}
      </Box>
      <SearchField label={translate('scenes.search.label')} value={text} onChange={search.type} width={160} />
    </Box>
  );
}
