import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useNotify, useTranslate } from 'react-admin';
import { savePreferredLanguage } from '../auth-provider/api';
import { useSession } from '../auth-provider/use-me';
import { type Language, useLanguage } from '../i18n';

/** 中 | EN. What is typed on the page stays. */
export function LanguageSwitch() {
  const translate = useTranslate();
  const { language, setLanguage } = useLanguage();
  const { me } = useSession();
  const notify = useNotify();
  const choose = async (next: Language) => {
    try {
      await setLanguage(next);
    } catch {
      notify('layout.language.failed', { type: 'warning' });
      return;
    }
    // The page is in the new language either way; that the account forgets it is no reason to interrupt.
    if (me !== null) savePreferredLanguage(next).catch(() => undefined);
  };
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={language}
      aria-label={translate('layout.language.label')}
      onChange={(_event, next: Language | null) => next !== null && void choose(next)}
    >
      <ToggleButton value="zh" aria-label={translate('layout.language.toZh')} lang="zh-CN">
        {translate('layout.language.zh')}
      </ToggleButton>
      <ToggleButton value="en" aria-label={translate('layout.language.toEn')} lang="en">
        {translate('layout.language.en')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
