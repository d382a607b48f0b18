import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import {
  freshId,
  hasRoomForItem,
  insertSceneItem,
  moveSceneItem,
  removeSceneItem,
  type SceneItem,
  type Text,
} from '@jifen/policies';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../../i18n';
import { PlusIcon } from '../../../icons';
import { sceneRowId } from '../tree/tree-row';
import { ItemFrame } from './ItemFrame';
import { useScene } from './scene-frame';

interface Listed {
  readonly id: string;
  readonly title: Text;
}

interface SceneItemsProps<T extends Listed> {
  /** Pointer into the scene to the list. */
  list: string;
  label: string;
  items: readonly T[];
  /** Words of the button that adds one, and the beginning of the id of what it adds. */
  add: string;
  idStem: string;
  /** A new entry; `number` is its place, from 1. */
  starting: (named: Listed, number: number) => T & SceneItem;
  /** The name of a new entry. */
  titleOf: (number: number) => Text;
  /** Fewest entries. */
  least?: number;
  children: (item: T, at: string, index: number) => ReactNode;
}

/** A list of a scene: its entries in order, each with its fields, and the way to another one. */
export function SceneItems<T extends Listed>(props: SceneItemsProps<T>) {
  const { list, label, items, add, idStem, starting, titleOf, least = 0, children } = props;
  const translate = useTranslate();
  const text = useText();
  const { scene, readOnly, replace } = useScene();
  const kind = `${sceneRowId(scene.id)}${list}`;
  const ref = useRef<HTMLDivElement>(null);
  const addition = useRef<HTMLButtonElement>(null);
  // A handle that moves with its entry keeps the focus, so that Alt ↑ can be pressed again; after a removal the neighbour gets it.
  const follow = useRef<string | null>(null);
  useEffect(() => {
    if (follow.current === null) return;
    const handles = [...(ref.current?.querySelectorAll<HTMLElement>('[data-item-handle]') ?? [])];
    const handle = handles.find(({ dataset }) => dataset['itemHandle'] === `${kind} ${follow.current ?? ''}`);
    follow.current = null;
    (handle ?? addition.current)?.focus();
  }, [items, kind]);
  const move = (from: number, to: number): void => replace(moveSceneItem(scene, list, from, to));
  return (
    <Box ref={ref} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      {items.length > 0 && (
        <Box component="ol" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
          {items.map((item, index) => (
            <ItemFrame
              key={item.id}
              list={kind}
              id={item.id}
              title={text(item.title)}
              number={index + 1}
              isLast={index === items.length - 1}
              readOnly={readOnly}
              removable={items.length > least}
              place={`${list}/${index}`}
              onStep={(by) => {
                follow.current = item.id;
                move(index, index + by);
              }}
              onDrop={(dragged, side) => {
                const from = items.findIndex(({ id }) => id === dragged);
                if (from < 0) return;
                const slot = side === 'before' ? index : index + 1;
                move(from, slot > from ? slot - 1 : slot);
              }}
              onRemove={() => {
                follow.current = (items[index + 1] ?? items[index - 1])?.id ?? '';
                replace(removeSceneItem(scene, list, index));
              }}
            >
              {children(item, `${list}/${index}`, index)}
            </ItemFrame>
          ))}
        </Box>
      )}
      {!readOnly && (
        <Box>
          <Button
            ref={addition}
            size="small"
            variant="outlined"
            startIcon={<PlusIcon size={14} />}
            disabled={!hasRoomForItem(scene, list)}
            onClick={() => {
              const number = items.length + 1;
              const id = freshId(`${idStem}-${number}`, new Set(items.map((item) => item.id)));
              replace(insertSceneItem(scene, list, starting({ id, title: titleOf(number) }, number)));
            }}
          >
            {add}
          </Button>
          {!hasRoomForItem(scene, list) && <span> {translate('sceneForm.item.full')}</span>}
        </Box>
      )}
    </Box>
  );
}
