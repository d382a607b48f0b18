import { FONT_STACK, printTokens } from '../theme';
import type { BuildOption } from './look';

const WIDTH = 960;
const MARGIN = 24;
const TITLE = 36;
const FOOT = 28;

interface Picture {
  title: string;
  /** The manifest on one line; empty for none. */
  foot: string;
  option: BuildOption;
  height: number;
}

/** The picture as an SVG file in the light colours, with its title above and what was run below. */
export async function exportSvg({ title, foot, option, height }: Picture): Promise<string> {
  const { toSvg } = await import('./engine');
  const width = WIDTH - 2 * MARGIN;
  const chart = toSvg(option({ tokens: printTokens, width }), width, height).replace(
    /^<svg/,
    `<svg x="${MARGIN}" y="${MARGIN + TITLE}"`,
  );
  const whole = MARGIN + TITLE + height + FOOT + MARGIN;
  const font = escapeXml(FONT_STACK);
  const [text1, , text3] = printTokens.text;
  const caption = escapeXml(foot);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${whole}" viewBox="0 0 ${WIDTH} ${whole}">`,
    `<title>${escapeXml(title)}</title><desc>${caption}</desc>`,
    `<rect width="${WIDTH}" height="${whole}" fill="${printTokens.surface}"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 16}" font-family="${font}" font-size="16" font-weight="600" fill="${text1}">${escapeXml(title)}</text>`,
    chart,
    `<text x="${MARGIN}" y="${whole - MARGIN}" font-family="${font}" font-size="9" fill="${text3}" textLength="${textLength(foot, width)}" lengthAdjust="spacingAndGlyphs">${caption}</text>`,
    '</svg>',
  ].join('\n');
}

/** Long captions are pressed into the width instead of running out of the picture. */
function textLength(foot: string, width: number): number {
  const wide = [...foot].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 9 : 5), 0);
  return Math.min(wide, width);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
