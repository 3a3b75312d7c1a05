import { Button, Loader } from '@mantine/core';
import { type ComponentType, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchForms } from '../forms/families.ts';
import { loadTexts } from '../i18n.ts';
import { Empty } from '../parts/Empty.tsx';

/*
 * What the desk does not need for its first picture: files of their own. The desk at work is fetched while the line to the hub is opened;
 * the rest as soon as the page has nothing else to do, so that it is there before anybody needs it and before the link may break. Once
 * there, they are drawn at once.
 */
interface Part<M> {
  readonly module: M | undefined;
  readonly failed: boolean;
  /** Fetches it, once; resolved when it is there or has failed. */
  fetch(): Promise<void>;
}

const listeners = new Set<() => void>();
let version = 0;

function part<M>(read: () => Promise<M>): Part<M> {
  const state: { module: M | undefined; failed: boolean; asked: Promise<void> | undefined } = {
    module: undefined,
    failed: false,
    asked: undefined,
  };
  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  return {
    get module() {
      return state.module;
    },
    get failed() {
      return state.failed;
    },
    fetch() {
      state.failed = false;
      state.asked ??= read().then(
        (module) => {
          state.module = module;
          tell();
        },
        () => {
          Object.assign(state, { asked: undefined, failed: true });
          tell();
        },
      );
      return state.asked;
    },
  };
}

const atWork = () => loadTexts(['kinds', 'states', 'common']);
const all = () =>
  loadTexts(['desk-later', 'glossary', 'kinds', 'states', 'common', 'common-later', 'rules', 'problems', 'guard']);
const working = part(async () => (await Promise.all([import('./Work.tsx'), atWork()]))[0]);
const composing = part(async () => (await Promise.all([import('./compose/Compose.tsx'), all()]))[0]);
const desks = part(async () => (await Promise.all([import('./OwnDesks.tsx'), loadTexts(['desks'])]))[0]);
const places = part(async () => (await Promise.all([import('./places.ts'), all()]))[0]);

/** Fetches the desk at work, with the names of all messages. */
export const fetchWork = (): Promise<void> => working.fetch();

/** Fetches the rest of the desk, with the forms of the message types that this exercise uses. */
export function fetchRest(types: readonly string[]): void {
  void composing.fetch();
  void places.fetch();
  fetchForms(types).catch(() => {}); // whoever needs one asks for it again
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** `quiet`: what only adds something to a place is left out until it is there. */
function later<M, P extends object>(
  from: Part<M>,
  pick: (module: M) => ComponentType<P>,
  quiet = false,
): ComponentType<P> {
  return function Later(props: P) {
    const { t } = useTranslation(['desk', 'ui']);
    useSyncExternalStore(subscribe, () => version);
    if (from.module) {
      const Found = pick(from.module);
      return <Found {...props} />;
    }
    if (from.failed)
      return (
        <Empty action={<Button onClick={() => void from.fetch()}>{t('ui:tryNow')}</Button>}>{t('notFetched')}</Empty>
      );
    queueMicrotask(() => void from.fetch());
    return quiet ? null : <Loader m="xl" />;
  };
}

export const Work = later(working, (module) => module.Work);
export const Compose = later(composing, (module) => module.Compose);
export const Approvals = later(places, (module) => module.Approvals);
export const Bureaus = later(places, (module) => module.Bureaus);
export const DraftList = later(places, (module) => module.DraftList);
/** Only for who has several, or wants to. */
export const OwnDesks = later(desks, (module) => module.OwnDesks, true);
export const FurtherDesk = later(desks, (module) => module.FurtherDesk, true);
export const Ended = later(places, (module) => module.Ended);
/** Words with the marks of the glossary, once it is there; the bare words before. */
export function Glossed(props: { texts: readonly string[]; at: number }) {
  useSyncExternalStore(subscribe, () => version);
  const Found = places.module?.Glossed;
  return Found ? <Found {...props} /> : props.texts[props.at];
}
/** A mark beside a word that cannot be pressed itself; nothing is fetched for its sake. */
export function GlossMark(props: { of: string }) {
  useSyncExternalStore(subscribe, () => version);
  const Found = places.module?.GlossMark;
  return Found ? <Found {...props} /> : null;
}
export const Guide = later(places, (module) => module.Guide);
export const HandDialog = later(places, (module) => module.HandDialog);
export const MenuDialog = later(places, (module) => module.MenuDialog);
export const KeysDialog = later(places, (module) => module.KeysDialog);
export const More = later(places, (module) => module.More);
export const CoachMark = later(places, (module) => module.CoachMark, true);
export const LateLine = later(places, (module) => module.LateLine, true);
export const ContentNote = later(places, (module) => module.ContentNote, true);
export const Nearly = later(places, (module) => module.Nearly, true);
export const OtherSide = later(places, (module) => module.OtherSide, true);
export const Territory = later(places, (module) => module.Territory, true);
export const NewMessage = later(places, (module) => module.NewMessage);
export const News = later(places, (module) => module.News);
export const Reviews = later(places, (module) => module.Reviews);
export const TerritoryDialog = later(places, (module) => module.TerritoryDialog);
export const NoteForm = later(places, (module) => module.NoteForm);
