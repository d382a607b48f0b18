import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';
import { type Language, useLanguage } from '../i18n';

/** 中 | EN. What is typed on the page stays. */
export function LanguageSwitch() {
  const translate = useTranslate();
  const { language, setLanguage } = useLanguage();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={language}
      aria-label={translate('layout.language.label')}
      onChange={(_event, next: Language | null) => next && setLanguage(next)}
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
