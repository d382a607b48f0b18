import Button from '@mui/material/Button';
import { LinkBase, useTranslate } from 'react-admin';
import { EmptyState } from '../problems';
import { Page } from './Page';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const translate = useTranslate();
  return (
    <Page title={translate('layout.notFound.title')}>
      <EmptyState
        text={translate('layout.notFound.text')}
        action={
          <Button component={LinkBase} to="/" color="primary" variant="contained">
            {translate('layout.notFound.action')}
          </Button>
        }
      />
    </Page>
  );
}
