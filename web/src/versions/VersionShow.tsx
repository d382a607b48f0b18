import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { libraryOf, Names, readPolicyRules, resolvePolicy } from '@jifen/policies';
import { lazy, Suspense, useMemo } from 'react';
import { useLocation, useParams, useTranslate } from 'react-admin';
import { useMe } from '../auth-provider';
import { request } from '../data-provider';
import { useLanguage, useText } from '../i18n';
import { Page, PageSkeleton, Section } from '../layout';
import { Count, Hash, useTimes } from '../numbers';
import { useAnnexShown } from '../policies/annex/use-annex-shown';
import { CopyDraftButton } from '../policies/CopyDraftButton';
import { nodeSentence } from '../policies/words';
import { VersionExcelButton } from '../policies/worksheet/VersionExcelButton';
import { ProblemAlert } from '../problems';
import { StatusChip, VersionLifecycleChip } from '../status';
import { CODE_STACK, useTokens } from '../theme';
import { ScorePerson } from './ScorePerson';
import type { Version } from './version';

const VersionAnnex = lazy(() =>
  import('../policies/annex/VersionAnnex').then(({ VersionAnnex }) => ({ default: VersionAnnex })),
);

/** One version: in force when, approved by whom, what it says, and what it makes of a person. */
export function VersionShow() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const text = useText();
  const me = useMe();
  const [annexShown, showAnnex] = useAnnexShown();
  const query = useQuery({
    queryKey: ['version', id],
    queryFn: ({ signal }) => request<Version>(`versions/${encodeURIComponent(id)}`, { signal }),
    staleTime: Infinity,
  });
  if (query.error) {
    return (
      <Page title={translate('layout.navigation.versions')} backTo="/versions">
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  }
  const version = query.data;
  if (!version) return <PageSkeleton />;
  return (
    <Page
      fill={annexShown}
      title={`v${version.number} ${text(version.title)}`}
      backTo="/versions"
      chips={
        <>
          <VersionLifecycleChip lifecycle={version.lifecycle} />
          {version.practice && <StatusChip status="practice" />}
        </>
      }
      context={`${version.effectiveFrom} – ${version.effectiveTo ?? translate('versions.list.open')}`}
      actions={
        <>
          {!annexShown && <Button onClick={() => showAnnex(true)}>{translate('annex.open')}</Button>}
          <VersionExcelButton id={version.id} name={`${text(version.title)}-v${version.number}`} />
          {me.role === 'officer' && version.county === me.scope.code && (
            <CopyDraftButton kind="version" id={version.id} />
          )}
        </>
      }
    >
      {annexShown ? (
        <Suspense fallback={<PageSkeleton />}>
          <VersionAnnex version={version} onClose={() => showAnnex(false)} />
        </Suspense>
      ) : (
        <>
          <Proof version={version} />
          <ScorePerson version={version} />
          <Contents version={version} />
        </>
      )}
    </Page>
  );
}

function Proof({ version }: { version: Version }) {
  const translate = useTranslate();
  const times = useTimes();
  const { verification } = version;
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    [translate('policies.list.hash'), <Hash key="hash" value={version.contentHash} />],
    [
      translate('versions.proof.signature'),
      <code
        key="signature"
        style={{ fontFamily: CODE_STACK }}
      >{`${version.signature.slice(0, 16)}… (${version.signingKey.id})`}</code>,
    ],
    [
      translate('versions.proof.approvedBy'),
      version.approvals.map(({ displayName, at }) => `${displayName} ${times.moment(at)}`).join('、'),
    ],
    [translate('versions.list.published'), `${version.publishedBy.displayName} ${times.moment(version.publishedAt)}`],
    [
      translate('versions.proof.verified'),
      <span key="verified">
        {verification.reference}：<Count value={verification.compared} /> {translate('versions.proof.compared')}，
        <Count value={verification.differences} /> {translate('versions.proof.differences')}（
        <Count value={verification.persons} /> {translate('versions.proof.persons')}）
      </span>,
    ],
  ];
  return (
    <Section title={translate('versions.proof.title')} padded>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'max-content 1fr',
          columnGap: 3,
          rowGap: 0.75,
          m: 0,
          '& dt': { color: 'text.secondary' },
          '& dd': { m: 0, overflowWrap: 'anywhere' },
        }}
      >
        {rows.map(([label, value]) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

/** A link to one indicator shows it. */
function scrollHere(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'center' });
}

/** Every indicator of the version in words, as the annex of the regulation lists them. */
function Contents({ version }: { version: Version }) {
  const translate = useTranslate();
  const text = useText();
  const tokens = useTokens();
  const { language } = useLanguage();
  const asked = new URLSearchParams(useLocation().search).get('node');
  const rows = useMemo(() => {
    const resolved = resolvePolicy(version.document, libraryOf(version.included.map(({ document }) => document))).value;
    if (!resolved) return [];
    const rules = readPolicyRules(resolved);
    const names = new Names(resolved.document);
    return [...rules.nodes.values()].map(({ node, depth }) => ({
      node,
      depth,
      sentence: nodeSentence(rules, names, node.id, language),
    }));
  }, [version, language]);
  return (
    <Section title={translate('versions.contents')}>
      <Box
        component="table"
        sx={{
          width: '100%',
          borderCollapse: 'collapse',
          '& td': {
            borderTop: `1px solid ${tokens.divider}`,
            px: 2,
            py: 1,
            verticalAlign: 'top',
            whiteSpace: 'pre-line',
          },
        }}
      >
        <tbody>
          {rows.map(({ node, depth, sentence }) => (
            <Box
              component="tr"
              key={node.id}
              ref={node.id === asked ? scrollHere : undefined}
              sx={{
                fontWeight: node.kind === 'group' ? 600 : 400,
                background: node.id === asked ? tokens.primary.tint : undefined,
              }}
            >
              <Box component="td" sx={{ pl: `${16 + depth * 16}px !important`, width: '32%' }}>
                {text(node.title)}{' '}
                {node.marks.some(({ kind }) => kind === 'illustrative') && <StatusChip dense status="illustrative" />}
              </Box>
              <Box component="td" sx={{ fontWeight: 400 }}>
                {sentence}
              </Box>
            </Box>
          ))}
        </tbody>
      </Box>
    </Section>
  );
}
