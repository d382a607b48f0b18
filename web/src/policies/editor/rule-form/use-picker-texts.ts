import { useTranslate } from 'react-admin';

/** The words of a field with a list to choose from, in the language of the page. */
export function usePickerTexts() {
  const translate = useTranslate();
  return {
    openText: translate('conditions.picker.open'),
    closeText: translate('conditions.picker.close'),
    clearText: translate('conditions.picker.clear'),
    noOptionsText: translate('conditions.picker.none'),
  };
}
