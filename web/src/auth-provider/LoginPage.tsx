import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { useText } from '../i18n';
import { BrandMark } from '../layout/Brand';
import { LanguageSwitch } from '../layout/LanguageSwitch';
import { ThemeSwitch } from '../layout/ThemeSwitch';
import { CODE_STACK, RADIUS, useTokens } from '../theme';
import { type DemoAccount, useDemoAccounts } from './demo-accounts';
import { SignInForm } from './SignInForm';

/** The page for people who are not signed in. Afterwards they are where they wanted to go. */
export function LoginPage() {
  const translate = useTranslate();
  const login = useLogin();
  const [suggested, setSuggested] = useState<DemoAccount>();
  const demo = useDemoAccounts();
  useEffect(() => {
    document.title = `${translate('auth.signIn.title')} · ${translate('layout.product')}`;
  }, [translate]);
  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column', p: 2 }}>
      <Box component="header" sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
        <LanguageSwitch />
        <ThemeSwitch />
      </Box>
      <Box component="main" sx={{ m: 'auto', width: '100%', maxWidth: 400, py: 3 }}>
        <Card sx={{ p: 4, display: 'grid', gap: 2.5 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
            <BrandMark size={36} />
            <Typography variant="h1">{translate('layout.productLong')}</Typography>
          </Box>
          <Typography sx={{ color: 'text.secondary' }}>{translate('auth.signIn.lead')}</Typography>
          <SignInForm
            key={suggested?.username}
            suggested={suggested}
            submitLabel={translate('auth.signIn.submit')}
            onSubmit={async (username, password) => {
              await login({ username, password });
            }}
          />
        </Card>
        {demo.length > 0 && <DemoAccounts accounts={demo} onChoose={setSuggested} />}
      </Box>
    </Box>
  );
}

function DemoAccounts({
  accounts,
  onChoose,
}: {
  accounts: readonly DemoAccount[];
  onChoose: (it: DemoAccount) => void;
}) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  return (
    <Box component="section" aria-labelledby="demo-accounts" sx={{ mt: 2.5, px: 1 }}>
      <Typography variant="subtitle2" component="h2" id="demo-accounts">
        {translate('auth.signIn.demo')}
        <Typography component="span" variant="caption" sx={{ ml: 1, color: 'text.secondary' }}>
          {translate('auth.signIn.demoNote')}
        </Typography>
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mt: 1, display: 'grid', gap: 0.5 }}>
        {accounts.map((account) => (
          <li key={account.username}>
            <ButtonBase
              onClick={() => onChoose(account)}
              sx={{
                width: '100%',
                justifyContent: 'start',
                gap: 1,
                px: 1.5,
                py: 0.75,
                borderRadius: `${RADIUS.control}px`,
                border: `1px solid ${tokens.divider}`,
                background: tokens.surface,
                fontSize: 13,
                '&:hover': { background: tokens.primary.tint },
              }}
            >
              <Box component="span" sx={{ fontWeight: 600 }}>
                {account.displayName}
              </Box>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {translate(`layout.role.${account.role}`)} · {text(account.place)}
              </Box>
              <Box component="span" sx={{ ml: 'auto', fontFamily: CODE_STACK, fontSize: 12, color: 'text.tertiary' }}>
                {account.username}
              </Box>
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Box>
  );
}
