import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { factsRead, type UseTarget } from '@jifen/policies';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import type { Analysis } from '../analysis';
import { useUsesDesk } from './uses-desk';

interface RuleNamesProps {
  analysis: Analysis;
  /** What reads facts: a rule, or several. */
  rule: unknown;
  /** The node whose uses can be asked for; null for what no rule reads. */
  node: UseTarget | null;
  /** Whether facts may be declared here. */
  mayAdd?: boolean;
}

/** The facts that a rule reads, each leading to its declaration and uses, and the way to what uses the node itself. */
export function RuleNames({ analysis, rule, node, mayAdd = false }: RuleNamesProps) {
  const translate = useTranslate();
  const text = useText();
  const desk = useUsesDesk();
  const document = analysis.resolved?.document;
  const facts = useMemo(() => {
    const read = document ? factsRead(rule, document) : [];
    return read.flatMap((id) => document?.facts.find((fact) => fact.id === id) ?? []);
  }, [document, rule]);
  if (!desk || (facts.length === 0 && !node && !mayAdd)) return null;
  return (
    <Box component="section" aria-label={translate('uses.reads')} sx={{ display: 'grid', gap: 0.5 }}>
      <Typography sx={{ fontSize: 13, lineHeight: '20px', color: 'text.secondary' }}>
        {translate('uses.reads')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {facts.map(({ id, label }) => (
          <Button
            key={id}
            size="small"
            variant="outlined"
            onClick={() => desk.ask({ about: 'uses', target: { kind: 'fact', id } })}
          >
            {text(label)}
          </Button>
        ))}
        {node && (
          <Button size="small" variant="text" color="primary" onClick={() => desk.ask({ about: 'uses', target: node })}>
            {translate('uses.ofThis')}
          </Button>
        )}
        {mayAdd && (
          <Button size="small" variant="text" color="primary" onClick={() => desk.ask({ about: 'add' })}>
            {translate('factEdit.addShort')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
