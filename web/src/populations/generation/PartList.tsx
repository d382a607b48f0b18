import type { GenerationSettings } from '@jifen/policies';
import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListSubheader from '@mui/material/ListSubheader';
import { useTranslate } from 'react-admin';
import { useTokens } from '../../theme';
import type { Names } from './names';

/** The part of the settings that is being looked at. */
export type Chosen =
  | { readonly kind: 'people' }
  | { readonly kind: 'fact'; readonly id: string }
  | { readonly kind: 'scene'; readonly id: string };

interface PartListProps {
  settings: GenerationSettings;
  names: Names;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  /** True for a part in which something is wrong, or that differs from the preset. */
  isWrong: (pointer: string) => boolean;
  isChanged: (pointer: string) => boolean;
}

/** Pointer of a part into the settings. */
export function pointerOf(chosen: Chosen): string {
  return chosen.kind === 'people' ? '/people' : `/${chosen.kind}s/${chosen.id}`;
}

/** Everything that can be set, by name: people, facts, hidden traits, scenes. */
export function PartList({ settings, names, chosen, onChoose, isWrong, isChanged }: PartListProps) {
  const translate = useTranslate();
  const tokens = useTokens();
  const item = (part: Chosen, name: string) => {
    const pointer = pointerOf(part);
    const mark = isWrong(pointer) ? 'wrong' : isChanged(pointer) ? 'changed' : null;
    return (
      <ListItemButton
        key={pointer}
        dense
        selected={pointer === pointerOf(chosen)}
        onClick={() => onChoose(part)}
        sx={{ py: 0.25, gap: 1, justifyContent: 'space-between' }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }} title={name}>
          {name}
        </Box>
        {mark && (
          <Box
            component="span"
            sx={{ fontSize: 12, flexShrink: 0, color: mark === 'wrong' ? tokens.error.text : tokens.changed.text }}
          >
            {translate(`populations.settings.mark.${mark}`)}
          </Box>
        )}
      </ListItemButton>
    );
  };
  const facts = (collected: boolean) =>
    Object.entries(settings.facts)
      .filter(([, fact]) => fact.collected === collected)
      .map(([id]) => item({ kind: 'fact', id }, names.of(id)));
  const head = (name: string) => (
    <ListSubheader component="div" disableSticky sx={{ lineHeight: '28px', background: 'none' }}>
      {translate(`populations.settings.part.${name}`)}
    </ListSubheader>
  );
  const traits = facts(false);
  return (
    <List
      component="nav"
      dense
      aria-label={translate('populations.settings.parts')}
      sx={{ maxHeight: 560, overflow: 'auto', py: 0, borderRight: { md: 1 }, borderColor: { md: 'divider' } }}
    >
      {item({ kind: 'people' }, translate('populations.settings.part.people'))}
      {head('scenes')}
      {Object.keys(settings.scenes).map((id) => item({ kind: 'scene', id }, names.scene(id)))}
      {traits.length > 0 && head('traits')}
      {traits}
      {head('facts')}
      {facts(true)}
    </List>
  );
}
