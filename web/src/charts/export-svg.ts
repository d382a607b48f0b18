import { FONT_STACK, printTokens } from '../theme';
import type { BuildOption } from './look';

const WIDTH = 960;
const MARGIN = 24;
const TITLE = 36;
const FOOT_SIZE = 10;
const FOOT_LINE = 14;

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
  const lines = linesOf(foot, width);
  const footTop = MARGIN + TITLE + height + MARGIN;
  const whole = footTop + lines.length * FOOT_LINE + MARGIN / 2;
  const font = escapeXml(FONT_STACK);
  const [text1, , text3] = printTokens.text;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${whole}" viewBox="0 0 ${WIDTH} ${whole}">`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(foot)}</desc>`,
    `<rect width="${WIDTH}" height="${whole}" fill="${printTokens.surface}"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 16}" font-family="${font}" font-size="16" font-weight="600" fill="${text1}">${escapeXml(title)}</text>`,
    chart,
    ...lines.map(
      (line, index) =>
        `<text x="${MARGIN}" y="${footTop + index * FOOT_LINE}" font-family="${font}" font-size="${FOOT_SIZE}" fill="${text3}">${escapeXml(line)}</text>`,
    ),
    '</svg>',
  ].join('\n');
}

/** The caption in lines that fit, broken between its parts. */
function linesOf(foot: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of foot.split(' · ').filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ''} · ${part}`;
    if (lines.length > 0 && lengthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** About how wide a text is: Chinese letters are square, others a bit more than half. */
function lengthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + FOOT_SIZE * (letter > '\u2e7f' ? 1 : 0.58), 0);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
