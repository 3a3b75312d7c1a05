import { createContext, useContext } from 'react';
import type { FieldText } from '../../../i18n/kinds-type.ts';
import type { MessageState, ReadState } from '../../../sdk/rules.ts';
import type { Words } from '../../use/useWords.ts';
import type { Values } from './values.ts';

/** What the inputs of a form share. Paths are JSON pointers into the body. */
export interface Form {
  readonly type: string;
  readonly values: Values;
  set(path: string, value: unknown): void;
  /** The field was left. */
  left(path: string): void;
  /** What is wrong there, as a sentence. */
  wrong(path: string): string | undefined;
  /** The guard's rule that only asks to be confirmed there. */
  asks(path: string): string | undefined;
  readonly confirmed: ReadonlySet<string>;
  confirm(rule: string, on: boolean): void;
  readonly state: ReadState;
  readonly words: Words;
  /** Minutes east of UTC of this desk. */
  readonly offset: number;
  now(): number;
  readonly parent: MessageState | undefined;
}

export const FormContext = createContext<Form | undefined>(undefined);
export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('No form around this field');
  return form;
}

/** The id of the element of a field; the error summary leads there. */
export const idOf = (path: string): string => `field${path.replaceAll('/', '-')}`;

export interface FieldWords {
  readonly label: string;
  readonly help: string | undefined;
  readonly options: FieldText['options'];
  /** Of a list of groups. */
  readonly fields?: FieldText['fields'];
}
