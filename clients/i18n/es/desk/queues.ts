import type english from '../../en/desk/queues.ts';
import type { Like } from '../../shape.ts';

export default {
  queue: { todo: 'Por hacer', waiting: 'En espera', done: 'Hecho', all: 'Todo' },
  places: {
    label: 'Lugares de la mesa',
    new: 'Mensaje nuevo',
    newShort: 'Nuevo',
    drafts: 'Borradores',
    approve: 'Por aprobar',
    review: 'Pendiente de nuestra revisión',
    news: 'Noticias',
    bureaus: 'Lista de oficinas',
    guide: 'Guía de guardia',
    more: 'Más',
  },
  search: {
    label: 'Buscar en todos los casos',
    placeholder: 'Buscar: palabras, from:QN, is:late',
    found_one: '{{count}} caso encontrado',
    found_many: '{{count}} de casos encontrados',
    found_other: '{{count}} casos encontrados',
    none: 'Ningún caso tiene todo esto. Quite una palabra.',
    unread: 'Sin leer',
    late: 'Con retraso',
    flagged: 'Destacados',
  },
  row: {
    to: 'Para {{names}}',
    unread_one: '{{count}} mensaje sin leer.',
    unread_many: '{{count}} de mensajes sin leer.',
    unread_other: '{{count}} mensajes sin leer.',
    flagged: 'Destacado',
    draft: 'Borrador',
  },
  nothing: {
    all: 'Todavía no hay mensajes. Lo que llegue aparecerá aquí solo.',
    free: 'No hay nada pendiente para usted.',
    todo_one: 'No hay nada pendiente para usted. {{count}} caso espera a otras oficinas desde hace {{time}}.',
    todo_many:
      'No hay nada pendiente para usted. {{count}} de casos esperan a otras oficinas, el más antiguo desde hace {{time}}.',
    todo_other:
      'No hay nada pendiente para usted. {{count}} casos esperan a otras oficinas, el más antiguo desde hace {{time}}.',
    waiting: 'Usted no espera a nadie.',
    done: 'Todavía no hay nada terminado.',
  },
} as const satisfies Like<typeof english>;
