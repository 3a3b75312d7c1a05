import type english from '../en/print.ts';
import type { Like } from '../shape.ts';

export default {
  page: 'Para imprimir',
  intro: 'Elija las hojas, mírelas aquí e imprima. Sirven tanto para A4 como para Carta.',
  go: 'Imprimir',
  back: 'Volver a la consola',
  which: 'Hojas',
  part: {
    slips: 'Tarjetas de entrada, una por plaza',
    cards: 'Fichas de función, una página por oficina',
    roles: 'Hoja de todas las funciones',
    instructor: 'Página para el instructor',
    trainee: 'Página para los participantes',
  },
  people: 'Cuántas personas participan',
  peopleHelp: 'Las tarjetas se reparten entre las oficinas como propone la preparación.',
  closed:
    'La clase aún no puede entrar: otros dispositivos no alcanzan esta dirección. Deje entrar primero a la clase y después imprima.',
  slip: {
    open: 'Abra, en la misma red Wi-Fi',
    code: 'Código',
    bureau: 'Su oficina',
    choose: 'Pulse «Me han asignado una oficina» y elija {{code}}.',
    duty: 'Su función',
    name: 'Su nombre para hoy',
    qr: 'Código QR de entrada',
  },
  card: {
    heading: 'Ficha de función',
    everybody: 'Lo que sabe todo el mundo',
    own: 'Solo para su oficina',
    noOwn: 'No hay nada que solo sepa esta oficina.',
    law: 'Lo que exige su propia ley',
    duties: 'Funciones en esta mesa',
    facts: 'Datos',
    time: 'Hora local',
    hours: 'Horario',
    languages: 'Idiomas',
    capital: 'Capital',
    notes: 'Sus notas',
  },
  roles: {
    bureau: 'Oficina',
    kind: 'Qué es',
    by: 'A cargo de',
    people: 'Personas',
    duties: 'Funciones',
    names: 'Nombres',
    bot: 'un robot',
    either: 'un robot, hasta que se siente alguien',
    human: 'personas',
    spread: 'Con {{count}} personas, como propone la preparación.',
    secret: 'Solo para el instructor',
    secretHelp:
      'No todos pueden saber de estas oficinas. No muestre ni reparta esta hoja; siente allí usted mismo a las personas, en la consola.',
  },
  help: {
    instructor: {
      before: {
        title: 'Antes de la clase',
        one: 'Inicie el programa. La consola se abre sola y su dirección le identifica.',
        two: 'Pulse «Dejar entrar a la clase» y pruebe con su propio teléfono. La segunda marca de la preparación dice que se ha visto.',
        three:
          'Abra el mural en el proyector. Muestra la dirección, el código y la imagen; nunca lo que dice un mensaje.',
        four: 'Mire lo que propone la preparación: qué oficinas llevan las personas y cuáles quedan para los robots.',
      },
      during: {
        title: 'Durante el ejercicio',
        one: '«Requieren su atención» dice quién espera ayuda, primero quien más espera. Recorra el aula; la lista espera.',
        two: 'P lo detiene todo: reloj, plazos, incidencias. Entretanto se puede redactar.',
        three: 'I lanza una incidencia, B marca un momento para el análisis, V elige lo que muestra el mural.',
        four: '¿Ha ocurrido algo real? Cualquiera puede detener el ejercicio en el menú de su mesa; todas las pantallas lo dicen y usted lo levanta.',
      },
      after: {
        title: 'Después',
        one: 'Anuncie el final dos minutos antes. Luego se abre el análisis: lo esperado y lo hecho.',
        two: 'Publique los resultados cuando haya hablado de ellos. Imprima el informe: dos páginas para la clase y una por oficina.',
        three: 'Elimine el ejercicio cuando nadie necesite los nombres, o guarde el archivo sin nombres.',
      },
      trouble: {
        title: 'Si no funciona',
        one: 'Un teléfono no entra: ¿misma Wi-Fi?, ¿otra dirección de la lista?, ¿punto de acceso del teléfono?',
        two: 'Alguien ha perdido su plaza: el código de retorno está junto al nombre en «Personas».',
        three:
          'El programa se ha detenido: inícielo de nuevo. El ejercicio sigue donde estaba, en pausa; nadie tiene que volver a unirse.',
      },
    },
    trainee: {
      idea: {
        title: 'De qué se trata',
        one: 'Usted es la mesa de guardia de un país que no existe. Intercambia mensajes con otras mesas, como las oficinas de verdad, y aprende los pasos.',
        two: 'Todo es inventado. No escriba nunca nada sobre una persona real.',
      },
      desk: {
        title: 'En la mesa',
        one: '«Por hacer» es lo que le espera, con su plazo. Empiece por arriba.',
        two: 'Abra un caso: debajo está lo que puede hacer ahora. Lo que no se ofrece aún no está permitido, y la página dice por qué.',
        three: 'Lo que escribe se guarda solo. Nada sale antes de «Enviar»; lo enviado no se retira, solo se corrige.',
      },
      care: {
        title: 'Tenga presente',
        one: 'Una coincidencia aún no es la persona. Confirme antes de actuar.',
        two: 'Cada país pide algo distinto: lea el perfil de la oficina antes de escribirle.',
        three: 'Diga solo lo que la otra parte necesita, y a quien corresponda.',
      },
      trouble: {
        title: 'Si se atasca',
        one: 'Levante la mano: H, o el botón de arriba. El instructor lo ve.',
        two: 'Se ha ido la conexión: siga escribiendo y no cierre la página. Vuelve sola.',
        three: '¿Otro dispositivo? El código de retorno está en el menú de su mesa.',
        four: '¿Ha ocurrido algo real? Dígalo en voz alta y pulse «Emergencia real: detener el ejercicio» en el menú.',
      },
    },
  },
} as const satisfies Like<typeof english>;
