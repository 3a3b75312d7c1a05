import { lifecycles } from '../../schemas/lifecycles.ts';
import { lifeNames } from '../../server/http/docs/kinds.ts';
import { lifePicture } from '../../server/http/docs/picture.ts';
import { docsTexts } from '../../server/http/docs/texts.ts';

const { docs, states } = await docsTexts('en');

/** The pictures in `server/core/lives` as they should be, by file name: the same that `/docs` shows, in English. */
export const lifeFiles: ReadonlyMap<string, string> = new Map(
  lifeNames.map((life) => [
    `${life}.svg`,
    lifePicture(lifecycles[life], { ...states.lives[life], start: docs.start }, true),
  ]),
);
