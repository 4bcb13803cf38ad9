import type { node as english } from '../en/node.ts'
import { plural } from '../plural.ts'
import type { Words } from '../words.ts'

export const node: Words<typeof english> = {
  duties: {
    title: 'Ninguna de sus funciones lo permite',
    act: 'Los actos los sella un responsable de expediente, un jefe o un signatario de nuestro organismo. Pídaselo a uno de ellos; no se ha registrado nada.',
    check_concordance: 'La concordancia la comprueba un traductor o un responsable de nuestro organismo. Diríjase a uno de ellos; no se ha registrado nada.',
    admit: 'A las personas las admite un administrador de este nodo. Pídaselo; no se ha registrado nada.',
    pair: 'A los demás organismos los añade un administrador o un responsable de seguridad. Pídaselo a uno de ellos; no se ha registrado nada.',
    describe: 'A nuestro organismo lo describe un administrador o su jefe. Pídaselo a uno de ellos; no se ha registrado nada.',
  },
  pages: { body: 'Nuestro organismo', peers: 'Otros organismos' },
  roles: { reader: 'Lector', desk_officer: 'Responsable de expediente', translator: 'Traductor', head: 'Jefe', signatory: 'Signatario', security_officer: 'Responsable de seguridad', administrator: 'Administrador' },
  body: {
    lead: 'Lo que los demás organismos leen de nosotros. Cada cambio es un acto de nuestra identidad, que reciben en el próximo intercambio.',
    identifier: 'Identificador', identifierNote: 'No cambia nunca, pase lo que pase con nombres, direcciones y claves.', digits: 'Cifras de nuestro organismo', key: 'Clave que sella nuestros actos', nextKey: 'Clave siguiente, anunciada', keys: (n) => plural('es', n, { one: '# clave hasta ahora', other: '# claves hasta ahora' }),
    state: 'Estado', shortName: 'Nombre corto', seat: 'Sede', names: 'Nombre del organismo', stateNames: 'Nombre del Estado', addresses: 'Direcciones de nuestro nodo', addressesHint: 'Una por línea, la más directa primero, como https://nodo.example. Ninguna: solo por archivo o cuando llamamos.',
    languages: 'Idiomas', ceiling: 'Marca más estricta para la que nuestra red está acreditada', offices: 'Servicios', contacts: 'Puntos de contacto', none: 'sin indicar', rules: 'Versión de las reglas', acts: 'Actos guardados aquí', kind: 'Clase de nodo',
    kinds: { real: 'Nodo de un organismo', exercise: 'Ejercicio entre organismos inventados', compiled: 'Compilado de fuentes públicas' },
    describe: 'Describir de nuevo nuestro organismo', describeLead: 'Los campos que se dejen igual siguen igual. Lo que se envía se sella en nombre de nuestro organismo.', send: 'Sellar y dar a conocer a los socios', officers: 'Personas que se identifican aquí', officerName: 'Nombre', officerRoles: 'Funciones', clearance: 'Puede leer hasta',
  },
  peers: {
    lead: 'Nuestro nodo solo intercambia con los organismos de esta lista, y solo cuando dos personas han comparado doce cifras.',
    none: 'Aún no se conoce aquí ningún otro organismo.', noneText: 'Dé abajo la dirección de su nodo, o incorpore la presentación que envió.',
    list: 'Organismos conocidos aquí', party: 'Organismo', link: 'Enlace', seen: 'Visto por última vez', theyLack: 'Le falta', weLack: 'Nos falta', record: 'El mismo registro', state: 'Estado', acts: (n) => plural('es', n, { zero: 'nada', one: '# acto', other: '# actos' }), unknown: 'no se sabe',
    links: { direct: 'directo', inbound: 'nos llama', file: 'por archivo' },
    checked: 'Cifras comparadas', unchecked: 'Cifras por comparar', compare: 'Comparar las cifras', noCommon: 'ninguna asociación común', fault: 'Último intento:',
    add: 'Añadir un organismo por la dirección de su nodo', address: 'Dirección', addressHint: 'Tal como se la dio su agente: https://nodo.example', ask: 'Preguntar quién está ahí',
    byFile: 'Añadir un organismo al que se llega por archivo, o que nos llama', ours: 'Entréguele nuestra presentación', oursText: 'Un archivo pequeño con nuestro nombre y nuestras claves. No contiene nada secreto.', download: 'Nuestra presentación (archivo)',
    introduction: 'Presentación recibida', introductionHint: 'Pegue todo el texto del archivo.', how: 'Cómo se llega a él', byFileLink: 'Por archivo', inboundLink: 'Su nodo llama al nuestro', take: 'Incorporar la presentación',
  },
  confirm: {
    title: (party) => `Comparar doce cifras con ${party}`, lead: 'Alguien podría estar entre dos nodos y mostrar a cada uno una clave falsa. Doce cifras leídas en voz alta por teléfono lo descartan.',
    digits: 'Las cifras de esta pareja de organismos', script: 'Qué decir', steps: [
      'Llame a un número que ya tuviera, no a uno hallado en este archivo o correo.',
      'Diga quién es y de parte de qué organismo llama.',
      'Lea las seis primeras cifras por pares; la otra persona sigue con las seis últimas.',
      'Cada uno mira su propia pantalla. Las cifras deben ser las mismas hasta la última.',
    ],
    question: '¿Qué leyó la otra persona?', same: 'Las mismas doce cifras', differs: 'Otras cifras', differsHint: 'No se confirma nada. Avise a su responsable de seguridad antes de volver a intentarlo.', send: 'Registrar la comparación',
    done: (when) => `Comparadas ${when}. Los nodos intercambian.`, differed: 'Las cifras difieren: no intercambie con este nodo', differedText: 'Puede que alguien esté entre los dos nodos, o que uno de ustedes mire otro organismo. No se ha confirmado nada.', choose: 'Diga qué leyó la otra persona.', identity: 'Lo que dice de sí mismo', back: 'Todos los organismos',
  },
  account: { title: 'Cuenta', office: 'Servicio', roles: 'Funciones', clearance: 'Puede leer hasta', partnerships: 'Asociaciones', all: 'todas', signOut: 'Salir', appearance: 'Apariencia' },
  signedOut: { title: 'Ha salido', text: 'Cierre la ventana si otros usan esta máquina. Para volver, use un enlace nuevo del administrador de este nodo.', register: 'Ir al registro público' },
  signIn: { title: 'Identificarse', text: 'Un administrador de este nodo le da un enlace. Sirve una vez, dentro de 24 horas, y abre una sesión de 12 horas.', lost: 'Un enlace ya usado o demasiado antiguo no abre nada: pida otro.' },
  appearance: {
    title: 'Apariencia', lead: 'Se guarda en dos cookies de este navegador y en ningún otro sitio.', theme: 'Tema', themes: { auto: 'Como esté la máquina', light: 'Claro', dark: 'Oscuro' }, density: 'Densidad', densities: { comfortable: 'Cómoda', compact: 'Compacta' }, save: 'Guardar', saved: 'Guardado.',
  },
  accessibility: {
    title: 'Accesibilidad',
    texts: [
      'Las páginas buscan el nivel AA de las WCAG 2.2 y los criterios del RGAA 4.1. Funcionan sin scripts, solo con teclado, al 400 % y desde 320 píxeles de ancho.',
      'Cada estado tiene una palabra y un signo, nunca solo un color. Los textos llevan su idioma y su dirección. Los mapas y cronogramas tienen el mismo contenido en una lista o una tabla.',
      'Con cada cambio se hacen comprobaciones automáticas en un navegador, en cinco idiomas, en claro y en oscuro. Encuentran cerca de un tercio de lo que puede fallar.',
      'De esta versión no se ha hecho ninguna auditoría con personas que usan ayudas técnicas. Es el principal límite conocido.',
    ],
    contact: '¿Algo se lo impide? Dígaselo al organismo de este nodo.',
  },
}
