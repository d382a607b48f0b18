import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { Fact, Text } from '@jifen/policies';
import { Fragment } from 'react';
import { LinkBase, useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { CODE_STACK, RADIUS, useTokens } from '../../../theme';
import { kindWords, rangeWords } from '../json-help';

interface DeclarationProps {
  fact: Fact;
  department: { readonly title: Text } | undefined;
  /** Title of the included policy that declares it too; null where the draft alone does. */
  declaredBy: Text | null;
}

/** A fact as it is declared: values, unit, source, what is counted, and who declares it. */
export function Declaration({ fact, department, declaredBy }: DeclarationProps) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['id', fact.id],
    ['kind', kindWords(fact, text)],
    ['range', rangeWords(fact, text)],
    ['department', department && text(department.title)],
    ['database', fact.acquisition?.database],
    ['description', text(fact.description)],
    ['declaredBy', declaredBy ? translate('uses.byUpper', { policy: text(declaredBy) }) : translate('uses.byDraft')],
  ];
  return (
    <Box
      component="section"
      aria-label={translate('uses.declaration')}
      sx={{ border: `1px solid ${tokens.divider}`, borderRadius: `${RADIUS.control}px`, p: 1.5 }}
    >
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 2, rowGap: 0.5 }}
      >
        {lines.map(
          ([name, value]) =>
            value && (
              <Fragment key={name}>
                <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
                  {translate(`uses.fact.${name}`)}
                </Typography>
                <Typography
                  component="dd"
                  variant="body2"
                  sx={{ m: 0, overflowWrap: 'anywhere', fontFamily: name === 'id' ? CODE_STACK : undefined }}
                >
                  {value}
                </Typography>
              </Fragment>
            ),
        )}
      </Box>
      <Typography variant="body2" sx={{ mt: 1 }}>
        <Link component={LinkBase} to={`/facts?q=${encodeURIComponent(fact.id)}`}>
          {translate('uses.inDictionary')}
        </Link>
      </Typography>
    </Box>
  );
}
