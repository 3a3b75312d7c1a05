import type english from '../en/desks.ts';
import type { Like } from '../shape.ts';

export default {
  yours: 'Sus puestos',
  here: 'Está aquí',
  looking: 'Conectando…',
  otherTab: 'Abierto en otra pestaña',
  gone: 'Ya no existe',
  todo_one: '{{count}} por hacer',
  todo_many: '{{count}} por hacer',
  todo_other: '{{count}} por hacer',
  unread_one: '{{count}} sin leer',
  unread_many: '{{count}} sin leer',
  unread_other: '{{count}} sin leer',
  said_one: '{{bureau}}: {{count}} mensaje sin leer',
  said_many: '{{bureau}}: {{count}} mensajes sin leer',
  said_other: '{{bureau}}: {{count}} mensajes sin leer',
  why: 'Si una persona lleva dos oficinas, ambos puestos pueden estar abiertos en este dispositivo.',
  take: 'Ocupar otro puesto',
  heading: 'Otro puesto para {{name}}',
  intro: 'Conserva su puesto en {{bureau}}. En la parte superior de cada puesto verá lo que espera en el otro.',
  none: 'No hay ninguna otra oficina con un puesto libre.',
  sitThere: 'Ya ocupa un puesto en esta oficina. Elija otra.',
  back: 'Volver a su puesto',
  join: 'Ocupar este puesto',
} satisfies Like<typeof english>;
