import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import type { RuleView } from './NodePanel';

interface ViewSwitchProps {
  view: RuleView;
  onView: (view: RuleView) => void;
}

/** Chooses among the three views of a rule. */
export function ViewSwitch({ view, onView }: ViewSwitchProps) {
  const translate = useTranslate();
  const group = useRef<HTMLDivElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    const isNew = shown.current !== view;
    shown.current = view;
    const at = document.activeElement;
    // The view that went took the field with it that somebody was in: the next Tab leads into the view that came.
    if (isNew && (at === document.body || group.current?.contains(at))) {
      group.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    }
  }, [view]);
  return (
    <ToggleButtonGroup
      ref={group}
      exclusive
      size="small"
      value={view}
      aria-label={translate('drafting.view.label')}
      onChange={(_, next: RuleView | null) => next && onView(next)}
      sx={{ ml: 'auto' }}
    >
      <ToggleButton value="form">{translate('drafting.view.form')}</ToggleButton>
      <ToggleButton value="readback">{translate('drafting.view.readback')}</ToggleButton>
      <ToggleButton value="json">JSON-Logic</ToggleButton>
    </ToggleButtonGroup>
  );
}
