import type desk from './en/desk.ts';
import type join from './en/join.ts';
import type ui from './en/ui.ts';
import type { Offered } from './languages.ts';

/** The texts of the pages, by namespace. The English ones give the keys. */
export interface Texts {
  readonly ui: typeof ui;
  readonly join: typeof join;
  readonly desk: typeof desk;
}
export type Namespace = keyof Texts;

type Read = () => Promise<{ readonly default: object }>;
const files: Readonly<Record<Offered, Readonly<Record<Namespace, Read>>>> = {
  en: {
    ui: () => import('./en/ui.ts'),
    join: () => import('./en/join.ts'),
    desk: () => import('./en/desk.ts'),
  },
  fr: {
    ui: () => import('./fr/ui.ts'),
    join: () => import('./fr/join.ts'),
    desk: () => import('./fr/desk.ts'),
  },
};

export const isNamespace = (name: string): name is Namespace => name in files.en;

/** Reads one namespace of one language: a file of its own, so that a page carries one language and what it shows. */
export const readTexts = async (language: Offered, namespace: Namespace): Promise<object> =>
  (await files[language][namespace]()).default;
