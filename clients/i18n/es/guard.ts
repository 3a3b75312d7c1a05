import type english from '../en/guard.ts';
import type { Like } from '../shape.ts';

export default {
  FG00: 'Este mensaje tiene demasiados niveles para comprobarlo. Use los campos del formulario.',
  FG01: 'Este país no forma parte del ejercicio. Elija uno de los países del mapa del ejercicio.',
  FG02: 'Esto parece el nombre de un país real. Use un país del ejercicio, o confirme que es el nombre de una persona o una palabra corriente.',
  FG03: 'Esto parece una dirección de correo real. Escriba una que termine en .example, por ejemplo desk@norvane.example.',
  FG04: 'Esto parece una dirección web real. Escriba una que termine en .example, por ejemplo register.norvane.example.',
  FG05: 'Esto parece una dirección de Internet real. Use una que empiece por 192.0.2., 198.51.100., 203.0.113. o 2001:db8:.',
  FG06: 'Esto parece un número de teléfono al que alguien podría llamar. Escriba un número del ejercicio, como EX-1234-5678.',
  FG07: 'Esto parece el número de una tarjeta de pago. Omita el número y escriba «una tarjeta de pago».',
  FG08: 'Esto parece el número de una cuenta bancaria. Omita el número y nombre un banco inventado.',
  FG09: 'Esto parece el número de un documento de viaje real. Escriba un número del ejercicio: EXR, cinco cifras y una letra, como EXR31415K.',
  FG10: 'Esto parecen las líneas impresas de un documento de viaje real. Use las de un documento del ejercicio, o solo su número, como EXR31415K.',
  FG11: 'Esto parece la huella digital de un archivo. Los avisos y los indicios no llevan ninguna: elija la categoría y omita el número.',
  FG12: 'Esto parece un lugar de un mapa real. Escriba una cuadrícula del mapa del ejercicio, como EXGRID B4, o el nombre de una ciudad inventada.',
  FG13: 'Esto parece el número de un vehículo, un teléfono móvil o un monedero reales. Escriba una matrícula del ejercicio, como EX-4L-123, o diga con palabras qué es.',
  FG14: 'Esto parece un número real de notificación o de expediente. Los números del ejercicio no llevan barra: EXN-R-00001 o QN-RFI-2091-000123.',
  FG15: 'Esto nombra una organización o un sistema reales. Escriba en su lugar su papel en el ejercicio, como secretaría de coordinación, oficina nacional de enlace o mesa de guardia.',
  FG16: 'Una persona viva podría tener esta fecha de nacimiento. Elija un año de 2035 a 2091, o indique un tramo de edad.',
  FG17: 'En el ejercicio no se pueden enviar imágenes ni archivos. Describa con palabras lo que se ve.',
  FG18: 'Este nombre no es del ejercicio. Tome uno del reparto o de la página de datos inventados, o confirme que lo ha inventado usted.',
  FG19: 'En este ejercicio nadie necesita detalles violentos o sexuales ni instrucciones sobre armas: elija la categoría. En un indicio, describa la cosa o el lugar y nunca a una persona.',
  FG20: 'Este mensaje no está marcado como ejercicio. Su estado tiene que ser «Exercise».',
} as const satisfies Like<typeof english>;
