import Button, { type ButtonProps } from '@mui/material/Button';

interface SteadyButtonProps extends Omit<ButtonProps, 'disabled' | 'className'> {
  /** It cannot be pressed for now, e.g. while what it does is under way, or where there is nothing left to do. */
  held: boolean;
}

/**
 * A button that stays where it is pressed: a browser takes the focus away from a control that is disabled under the finger, and who works
 * by keyboard then stands nowhere. This one only says that it cannot be pressed, and does nothing.
 */
export function SteadyButton({ held, onClick, ...others }: SteadyButtonProps) {
  return (
    <Button
      {...others}
      aria-disabled={held}
      className={held ? 'Mui-disabled' : undefined}
      onClick={(event) => (held ? event.preventDefault() : onClick?.(event))}
    />
  );
}
