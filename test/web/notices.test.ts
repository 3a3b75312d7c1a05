import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looks } from '../../clients/web/parts/notices.ts';
import { requestColours } from '../../schemas/kinds/notice/subject.ts';
import { launch } from '../support/browser.ts';

const letters = ['R', 'B', 'G', 'Y', 'K', 'O', 'P', 'V', 'S'] as const;

/** Luminance of a colour as the eye weighs it, 0 to 1. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

describe('the signs of the notices', () => {
  let browser: Awaited<ReturnType<typeof launch>>;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('need their shapes: as greys, red and green cannot be told apart', () => {
    expect(contrast(looks.R.fill, looks.G.fill)).toBeLessThan(1.5);
  });

  it('each have a letter that can be read on its own ground', () => {
    expect(letters).toHaveLength(requestColours.length + 1);
    for (const letter of letters)
      expect(contrast(looks[letter].fill, looks[letter].text), letter).toBeGreaterThanOrEqual(4.5);
  });

  it('have nine outlines of which no two could be taken for each other, without any colour [A5]', async () => {
    const page = await browser.newPage();
    const paths = letters.map((letter) => looks[letter].path);
    const alike = await page.evaluate((outlines) => {
      const masks = outlines.map((outline) => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [240, 240];
        const pen = canvas.getContext('2d');
        if (!pen) throw new Error('no canvas');
        pen.scale(10, 10);
        pen.fill(new Path2D(outline));
        const { data } = pen.getImageData(0, 0, 240, 240);
        return Array.from({ length: 240 * 240 }, (_, i) => (data[i * 4 + 3] ?? 0) > 127);
      });
      return masks.flatMap((one, i) =>
        masks.slice(i + 1).map((other, j) => {
          const both = one.filter((on, at) => on && other[at]).length;
          const either = one.filter((on, at) => on || other[at]).length;
          return { pair: [i, i + 1 + j] as const, share: both / either };
        }),
      );
    }, paths);
    expect(alike).toHaveLength(36);
    // A circle and a lens of the same size share more than nine tenths of their ground; these have to differ by more.
    const close = alike
      .filter(({ share }) => share > 0.88)
      .map(({ pair: [one, other], share }) => `${letters[one]} ${letters[other]} ${share.toFixed(2)}`);
    expect(close).toEqual([]);
  });
});
