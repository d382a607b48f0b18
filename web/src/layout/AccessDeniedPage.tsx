import Button from '@mui/material/Button';
import { LinkBase, useTranslate } from 'react-admin';
import { EmptyState } from '../problems';
import { Page } from './Page';

/** A page that this person's role does not open. */
export function AccessDeniedPage() {
  const translate = useTranslate();
  return (
    <Page title={translate('layout.denied.title')}>
      <EmptyState
        text={translate('layout.denied.text')}
        action={
          <Button component={LinkBase} to="/" color="primary" variant="contained">
            {translate('layout.notFound.action')}
          </Button>
        }
      />
    </Page>
  );
}
