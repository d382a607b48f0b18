import { type ComponentType, memo } from 'react';
import { useLatest } from './use-latest';

/** What every field of a form gets; the values that it tells differ. */
interface Changeable {
  onChange: (...values: never[]) => void;
}

/**
 * The field, drawn again only when it shows something else. A form has dozens of fields and makes a new `onChange` for each of them with
 * every key; what is typed goes to the one that was given last.
 */
export function steadyField<Props extends Changeable>(Field: ComponentType<Props>): ComponentType<Props> {
  const Drawn: ComponentType<Props> = memo(Field);
  return function SteadyField(props: Props) {
    const onChange = useLatest<Parameters<Props['onChange']>, void>(props.onChange);
    return <Drawn {...props} onChange={onChange} />;
  };
}
