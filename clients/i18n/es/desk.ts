import type english from '../en/desk.ts';
import type { Like } from '../shape.ts';
import bureaus from './desk/bureaus.ts';
import cases from './desk/cases.ts';
import course from './desk/course.ts';
import forms from './desk/forms.ts';
import queues from './desk/queues.ts';

export default {
  ...queues,
  ...cases,
  ...forms,
  ...bureaus,
  ...course,
  pane: 'Caso',
  notFetched: 'No se ha podido cargar esta parte de la mesa. ¿Hay conexión?',
} as const satisfies Like<typeof english>;
