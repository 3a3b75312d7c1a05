import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
  startCompletion,
} from '@codemirror/autocomplete';
import {
  defaultKeymap,
  history,
  historyKeymap,
  isolateHistory,
  redo,
  redoDepth,
  undo,
  undoDepth,
} from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { foldGutter, foldKeymap, HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Finding } from '../../sdk/index.ts';
import type { Suggestions } from './complete.ts';
import { offsetAt, spanAt } from './places.ts';

export interface TextEditor {
  /** Makes the text that: only what differs is replaced, so that the cursor stays where it is and the step can be undone. */
  set(text: string): void;
  /** Draws lines under what the checker found, if it looked at this very text. */
  mark(findings: readonly Finding[], of: string): void;
  /** Puts the cursor there, in the middle of the view, and the focus into the text. */
  go(offset: number): void;
  options(how: Options): void;
  /** Takes back the last step, or the last that was taken back, whoever made it. */
  step(which: 'undo' | 'redo'): void;
  close(): void;
}

/** What can be taken back, and brought back. */
export interface Steps {
  readonly undo: boolean;
  readonly redo: boolean;
}

interface Options {
  readonly readOnly: boolean;
  readonly label: string;
  /** The words of the search, by the English ones that the library has. */
  readonly phrases: Readonly<Record<string, string>>;
}

/** The text came from outside: nobody needs to be told. */
const fromOutside = Annotation.define<boolean>();

/** A text area for YAML in `parent`, left to right in every language. */
export function textEditor({
  parent,
  text,
  how,
  suggest,
  onChange,
  onSteps,
}: {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly how: Options;
  suggest(text: string, at: number): Promise<Suggestions | undefined>;
  onChange(text: string): void;
  onSteps(steps: Steps): void;
}): TextEditor {
  const changing = new Compartment();
  async function complete({ state, pos, explicit }: CompletionContext): Promise<CompletionResult | null> {
    const found = await suggest(state.doc.toString(), pos);
    if (!found || (!explicit && pos === found.from)) return null;
    return {
      from: found.from,
      options: found.options.map(({ label, kind, detail }) => ({
        label,
        type: kind === 'key' ? 'property' : kind === 'id' ? 'variable' : 'enum',
        ...(detail !== undefined && (kind === 'key' ? { info: detail } : { detail })),
        ...(kind === 'key' && { apply: `${label}: ` }),
      })),
      validFor: /^[\w$.-]*$/,
    };
  }
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        foldGutter(),
        lintGutter(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        EditorView.lineWrapping,
        EditorState.tabSize.of(2),
        indentUnit.of('  '),
        yaml(),
        syntaxHighlighting(colours),
        search({ top: true }),
        autocompletion({ override: [complete] }),
        keymap.of([
          { key: 'Ctrl-Space', run: startCompletion },
          { key: 'Tab', run: acceptCompletion },
          ...completionKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...foldKeymap,
          ...defaultKeymap,
        ]),
        look,
        changing.of(extensionsFor(how)),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((one) => one.annotation(fromOutside)))
            onChange(update.state.doc.toString());
          if (update.docChanged) onSteps({ undo: undoDepth(update.state) > 0, redo: redoDepth(update.state) > 0 });
        }),
      ],
    }),
  });

  return {
    set(next) {
      const now = view.state.doc.toString();
      const changes = differenceOf(now, next);
      // Each step of the form is one to be undone, however quickly they follow each other.
      if (changes) view.dispatch({ changes, annotations: [fromOutside.of(true), isolateHistory.of('full')] });
    },
    mark(findings, of) {
      const { doc } = view.state;
      if (doc.toString() !== of) return;
      const marks = findings.map(({ line, column, severity, message, hint }): Diagnostic => {
        const span = spanAt(of, offsetAt(of, line, column));
        return {
          ...span,
          severity: severity === 'hint' ? 'info' : severity,
          message: hint === undefined ? message : `${message} ${hint}`,
        };
      });
      view.dispatch(setDiagnostics(view.state, marks));
    },
    go(offset) {
      const at = Math.min(offset, view.state.doc.length);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    options: (next) => view.dispatch({ effects: changing.reconfigure(extensionsFor(next)) }),
    step: (which) => void (which === 'undo' ? undo : redo)(view),
    close: () => view.destroy(),
  };
}

const extensionsFor = ({ readOnly, label, phrases }: Options) => [
  EditorState.readOnly.of(readOnly),
  EditorState.phrases.of(phrases),
  EditorView.contentAttributes.of({
    'aria-label': label,
    spellcheck: 'false',
    // It can be edited anyway; what scrolls has to say that keys reach it.
    tabindex: '0',
    dir: 'ltr',
    ...(readOnly && { 'aria-readonly': 'true' }),
  }),
];

/** The one stretch that differs: without what both begin and end with. */
function differenceOf(now: string, next: string): { from: number; to: number; insert: string } | undefined {
  if (now === next) return undefined;
  let from = 0;
  while (from < now.length && now[from] === next[from]) from += 1;
  let tail = 0;
  const most = Math.min(now.length, next.length) - from;
  while (tail < most && now.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
  return { from, to: now.length - tail, insert: next.slice(from, next.length - tail) };
}

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--mantine-color-dimmed)', fontStyle: 'italic' },
  { tag: [tags.string, tags.content], color: 'var(--mantine-color-text)' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--mantine-color-dimmed)' },
]);

const look = EditorView.theme({
  '&': { blockSize: '100%', backgroundColor: 'var(--surface)', color: 'var(--mantine-color-text)' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '-3px' },
  '.cm-scroller': {
    fontFamily: 'var(--mantine-font-family-monospace)',
    fontSize: '0.875rem',
    lineHeight: '1.55',
    overflow: 'auto',
  },
  '.cm-content': { caretColor: 'var(--mantine-color-text)', paddingBlock: '0.5rem 3rem' },
  '.cm-cursor': { borderInlineStartColor: 'var(--mantine-color-text)', borderInlineStartWidth: '2px' },
  '.cm-gutters': {
    backgroundColor: 'var(--sunken)',
    color: 'var(--mantine-color-dimmed)',
    border: 'none',
    borderInlineEnd: '1px solid var(--line)',
  },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent-soft) 45%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--accent-soft)', color: 'var(--mantine-color-text)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--chosen)',
  },
  '.cm-selectionMatch': { backgroundColor: 'var(--soon-fill)' },
  '.cm-searchMatch': { backgroundColor: 'var(--soon-fill)', color: 'var(--soon-text)' },
  '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--mantine-color-text)', borderColor: 'var(--line)' },
  '.cm-panel.cm-search': { padding: '0.5rem' },
  '.cm-panel.cm-search label': { fontSize: '0.875rem' },
  '.cm-textfield': {
    backgroundColor: 'var(--surface)',
    color: 'var(--mantine-color-text)',
    border: '1px solid var(--line-strong)',
    minBlockSize: '2rem',
    fontSize: '0.875rem',
  },
  '.cm-button': {
    backgroundImage: 'none',
    backgroundColor: 'var(--surface)',
    color: 'var(--mantine-color-text)',
    border: '1px solid var(--line-strong)',
    minBlockSize: '2rem',
    fontSize: '0.875rem',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--surface)',
    color: 'var(--mantine-color-text)',
    border: '1px solid var(--line-strong)',
    maxInlineSize: 'min(32rem, 90vw)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--chosen)',
    color: 'var(--mantine-color-text)',
  },
  '.cm-completionDetail': { color: 'var(--mantine-color-dimmed)' },
  '.cm-diagnostic': { padding: '0.375rem 0.75rem', borderInlineStart: '4px solid', whiteSpace: 'normal' },
  '.cm-diagnostic-error': { borderColor: 'var(--late-text)' },
  '.cm-diagnostic-warning': { borderColor: 'var(--soon-text)' },
  '.cm-diagnostic-info': { borderColor: 'var(--accent)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    borderBlockEnd: '2px solid var(--late-text)',
    backgroundColor: 'var(--late-fill)',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    borderBlockEnd: '2px solid var(--soon-text)',
    backgroundColor: 'var(--soon-fill)',
  },
  '.cm-lintRange-info': { backgroundImage: 'none', borderBlockEnd: '2px dotted var(--accent)' },
});
