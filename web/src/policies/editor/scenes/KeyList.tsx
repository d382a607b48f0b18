import Box from '@mui/material/Box';
import { type Expression, type OrderingKey, startingKey } from '@jifen/policies';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { MarksField } from '../basis/MarksField';
import { ChoiceField } from './ChoiceField';
import { FieldFindings } from './FieldFindings';
import { KeyRuleField } from './KeyRuleField';
import { NameFields } from './NameFields';
import { SceneItems } from './SceneItems';
import { useScene } from './scene-frame';

interface KeyListProps {
  /** Pointer into the scene to the keys. */
  list: string;
  keys: readonly OrderingKey[];
  /** The rules of the keys as they were read, by id. */
  expressions: ReadonlyMap<string, Expression | null> | undefined;
  /** Fewest keys. */
  least: number;
}

/** How the two directions are called, by the type of what is compared. */
function directionWords(expression: Expression | null | undefined): 'dates' | 'answers' | 'numbers' {
  const kind = expression?.type.kind;
  if (kind === 'date') return 'dates';
  return kind === 'boolean' ? 'answers' : 'numbers';
}

/** Keys of a ranking in sequence: the next one decides where all before it are equal. */
export function KeyList({ list, keys, expressions, least }: KeyListProps) {
  const translate = useTranslate();
  const text = useText();
  const { readOnly, set } = useScene();
  return (
    <SceneItems
      list={list}
      label={translate('sceneForm.keys.list')}
      items={keys}
      add={translate('sceneForm.keys.add')}
      idStem="key"
      starting={startingKey}
      titleOf={(number) => ({ zh: `第 ${number} 排序键`, en: `Key ${number}` })}
      least={least}
    >
      {(key, at) => {
        const title = text(key.title);
        const expression = expressions?.get(key.id) ?? null;
        return (
          <>
            <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))', gap: 1 }}>
              <NameFields
                of={title}
                title={key.title}
                readOnly={readOnly}
                onChange={(next) => set(`${at}/title`, next, `${at}/title`)}
              />
            </Box>
            <KeyRuleField
              at={at}
              orderingKey={key}
              expression={expression}
              direction={
                <ChoiceField
                  label={translate('sceneForm.keys.direction')}
                  readAs={`${title} ${translate('sceneForm.keys.direction')}`}
                  value={key.direction}
                  choices={(['descending', 'ascending'] as const).map((each) => [
                    each,
                    translate(`sceneForm.keys.${directionWords(expression)}.${each}`),
                  ])}
                  readOnly={readOnly}
                  onChange={(direction) => set(`${at}/direction`, direction)}
                />
              }
            />
            <MarksField
              marks={key.marks}
              carrier={key}
              readOnly={readOnly}
              onChange={(marks) => set(`${at}/marks`, marks)}
            />
            <FieldFindings at={[at]} />
          </>
        );
      }}
    </SceneItems>
  );
}
