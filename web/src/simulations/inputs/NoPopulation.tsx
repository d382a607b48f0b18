import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import { LinkBase, useTranslate } from 'react-admin';
import { may, useMe } from '../../auth-provider';
import { EmptyState } from '../../problems';

/** Stands in place of a run's form while there is nobody to run it on. */
export function NoPopulation() {
  const translate = useTranslate();
  const { role } = useMe();
  return (
    <Card>
      <EmptyState
        text={translate('simulations.noPopulation')}
        action={
          may(role, 'create', 'populations') && (
            <Button component={LinkBase} to="/populations/create" variant="contained" color="primary">
              {translate('populations.create')}
            </Button>
          )
        }
      />
    </Card>
  );
}
