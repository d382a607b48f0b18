import { createElement, type FC, type ReactNode } from 'react';

export interface IconProps {
  /** Edge length in pixels; 18 unless told. */
  size?: number;
  /** Read out in place of the picture. Without it the icon is decoration and stays silent. */
  label?: string;
  className?: string;
}

export type Icon = FC<IconProps>;

/** An icon of even strokes on a 24 × 24 grid, in the colour of the text around it. */
export function lineIcon(name: string, strokes: ReactNode): Icon {
  const LineIcon: Icon = ({ size = 18, label, className }) =>
    createElement(
      'svg',
      {
        width: size,
        height: size,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 1.8,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        className,
        style: { flex: 'none', display: 'block' },
        'data-icon': name,
        ...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }),
      },
      strokes,
    );
  LineIcon.displayName = name;
  return LineIcon;
}
