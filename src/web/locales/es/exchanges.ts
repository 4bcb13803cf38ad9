import type { exchanges as english } from '../en/exchanges.ts'
import { plural } from '../plural.ts'
import type { Words } from '../words.ts'

export const exchanges: Words<typeof english> = {
  title: 'Intercambios',
  lede: 'Lo que los socios se cuentan, se preguntan y se ofrecen, cada cosa con la marca de quien la escribió.',
  none: 'Aún no se ha intercambiado nada.',
  noneText: 'Dos preguntas para empezar: ¿cómo se comunican las primeras señales en sus escuelas? ¿Qué se probó con las familias y no funcionó?',
  noneMatch: 'Nada responde a esta elección.',
  filter: 'Elegir', all: 'Todo', kind: 'Clase', party: 'De', theme: 'Tema', marking: 'Marca', language: 'Idioma', when: 'Cuándo', what: 'Qué', state: 'Estado',
  kinds: { note: 'Nota', question: 'Pregunta', request: 'Experiencia buscada', offer: 'Experiencia ofrecida', mission: 'Misión', release: 'Cesión a otros' },
  states: {
    current: 'Vigente', replaced: 'Sustituida', recalled: 'Retirada', answered: 'Respondida', awaiting_us: 'Se espera nuestra respuesta', awaiting: 'Respuesta esperada', declined: 'Declinada', open: 'Abierta', planned: 'Prevista', effective: 'Permitida', proposed: 'Propuesta', dropped: 'Sin efecto',
  },
  actions: { write: 'Escribir una nota', ask: 'Hacer una pregunta', request: 'Pedir experiencia', offer: 'Ofrecer experiencia', directory: 'Experiencia ofrecida a todos', open: 'Abrir un archivo cedido' },
  note: {
    new: 'Escribir una nota', correct: 'Escribirla de nuevo', title: 'Título', card: 'En una frase', cardHint: 'Lo que se debe saber antes de seguir leyendo.', body: 'Texto', bodyHint: 'Una línea vacía abre un nuevo párrafo. Cada idioma debe tener los mismos párrafos.',
    kind: 'Qué es', theme: 'Tema', evidence: 'Grado de certeza', original: 'Idioma en que se escribió', send: 'Compartirla', paragraphsDiffer: 'Cada idioma debe tener el mismo número de párrafos',
    evidenceLevels: ['Una idea', 'Probado una vez', 'Probado varias veces', 'Evaluado', 'Demostrado en varios contextos'],
    audience: 'Quién podrá leerla',
    audienceHere: (label, n) => plural('es', n, { zero: `${label}: nadie en nuestro organismo`, one: `${label}: # persona en nuestro organismo`, other: `${label}: # personas en nuestro organismo` }),
    audienceOthers: (bodies) => `y quien esté habilitado para ello en ${bodies}.`,
    audienceNobody: 'Ningún otro organismo la recibe.', irrevocable: 'Lo leído no puede olvidarse. Una retirada pide a los demás que la borren; no puede asegurarlo.',
    originator: 'Escrita por', releasable: 'Pueden leerla', paragraph: (n) => `Párrafo ${n}`, replacedBy: 'Una versión más reciente sustituye esta nota.', replaces: 'Esta nota sustituye a otra anterior.', see: 'Verla',
    forward: '¿Podemos cederla?', forwardText: 'Solo con el consentimiento de su autoridad de origen: pida su cesión.', forwardOwn: 'Es nuestra: cederla solo requiere nuestra decisión.',
    askRelease: 'Pedir su cesión', releaseNow: 'Cederla', publish: 'Publicar…', withheld: 'Su texto no se conserva aquí o no está abierto para usted.', existsIn: (languages) => `Disponible en: ${languages}.`,
    narrow: 'Estrechar su marca', narrowText: 'Desde ahora debe tratarse con más reserva. Ampliarla no es posible aquí: requiere una cesión.', narrowTo: 'Nueva marca',
    recall: 'Retirarla', recallText: 'Se pide a los demás que borren su texto y lo confirmen. El acto de haberla escrito permanece.', reason: 'Motivo', recalled: 'Su autoridad de origen ha retirado esta nota.', confirmedBy: 'Borrado confirmado por', notConfirmed: 'Aún sin confirmar por',
    purge: 'Borrarla aquí y confirmarlo', purgeText: 'Su texto se borra de este nodo para siempre, y la autoridad de origen recibe nuestra confirmación.',
    uses: 'Quién la retomó y qué ocurrió', noUse: 'Nadie lo ha contado aún.', tellUse: 'Contar qué fue de ella', outcome: 'Qué se hizo con ella', on: 'A fecha de', account: 'Qué ocurrió', changed: 'Qué se cambió', sendUse: 'Contarlo a los demás',
  },
  question: {
    new: 'Hacer una pregunta', title: 'Asunto', question: 'Pregunta', of: 'A quién preguntamos', answerBy: 'Esperamos una respuesta antes del', send: 'Preguntar', answers: 'Respuestas', noAnswer: 'Aún sin respuesta.', answer: 'Responder', write: 'Su respuesta', sendAnswer: 'Enviar la respuesta',
    decline: 'Declinar', declineText: 'No podemos responder, y lo decimos en vez de dejarla abierta.', declineReason: 'Motivo, enviado a los demás', declinedBy: 'Declinada por', awaited: 'Se espera de', asked: 'Preguntado a', by: (when) => `antes del ${when}`, noDay: 'sin fecha',
  },
  request: {
    new: 'Pedir experiencia', title: 'Asunto', need: 'Qué se necesita y para qué', wanted: 'Qué se busca', send: 'Pedir', offers: 'Ofertas', noOffer: 'Aún sin ofertas.', offer: 'Ofrecer', offerText: 'Lo que podemos ofrecer', sendOffer: 'Enviar la oferta',
    mission: 'Proponer la misión', missions: 'Misiones que responden', noMission: 'Aún no se propone ninguna.', missionText: 'Una misión es una actividad: la acuerdan sus anfitriones y quienes acuden o pagan, y después se informa de ella.',
  },
  offer: { new: 'Ofrecer experiencia', title: 'Asunto', text: 'Lo que ofrecemos', send: 'Ofrecerla', publicly: 'Ofrecerla a todos', publiclyText: 'Visible para todos, sin iniciar sesión, en nuestras páginas públicas y por nuestros pares.', languages: 'Idiomas', describe: 'Descripción' },
  directory: { title: 'Experiencia ofrecida a todos', lede: 'Lo que los organismos ofrecen en su canal público. Pídala en una asociación con ellos.', none: 'Aquí aún no hay ninguna oferta.', noneText: 'Ofrezca primero: los demás lo verán en cuanto su nodo sepa del nuestro.', offered: 'Ofrecido', from: 'Por', inPartnerships: 'Ofrecido dentro de una asociación' },
  release: {
    request: 'Pedir la cesión', requestText: 'Se pide a las autoridades de origen que dejen ceder este elemento. Ellas deciden; nada sale hasta que todas consientan.', to: 'A quién', toPartnership: (name) => `Asociación: ${name}`, toBody: (name) => `Organismo: ${name}`, toPublic: 'Todo el mundo', purpose: 'Para qué', answerBy: 'Respuesta esperada antes del', sendRequest: 'Pedir a las autoridades de origen',
    decide: 'Decisión sobre una cesión', decideText: 'Todos los que escribieron una parte deben consentir. Ceder a otros nunca se presume.', requestedBy: 'Pedida por', recipient: 'Destinatario', origin: 'De dónde viene cada parte',
    decision: 'Nuestra decisión', whole: 'Ceder el todo', part: 'Ceder una parte', partHint: 'Los párrafos se nombran, y solo sale el texto separable de abajo.', refuse: 'Rehusar', refuseReason: 'Motivo (puede quedar vacío)', paragraphs: 'Párrafos', tearLine: 'Texto separable', tearLineHint: 'El texto que puede salir en lugar del todo. Es lo que verá el destinatario, palabra por palabra.',
    label: 'Marca para el destinatario', until: 'Hasta', onward: 'Redifusión', onwardNo: 'No permitida', onwardYes: 'Permitida', onwardAllow: 'Permitir la redifusión', preview: 'Lo que verá el destinatario, exactamente', check: 'Verlo antes de decidir', send: 'Proponer la cesión', tearLineNeeded: 'Una parte solo puede salir como texto separable: escríbalo', irrevocable: 'Una copia leída no puede recuperarse.',
    title: 'Cesión', permitted: 'Permitida por todos los que debían consentir.', notYet: 'Aún no permitida: algunos no han consentido.', handOn: 'Cederla', handOnText: (name) => `Una nota en ${name} lleva el original, sellado por su autor, y el permiso. Cada nodo allí comprueba ambos antes de mostrarla.`, file: 'Archivo para el destinatario', fileText: 'Actos originales y permiso, uno por línea. El destinatario lo abre en Intercambios, «Abrir un archivo cedido».',
    received: 'Cedida a nosotros', openTitle: 'Abrir un archivo cedido', openText: 'El archivo se comprueba en este nodo: quién lo escribió, quién lo permitió, a quién. No se guarda nada.', chooseFile: 'Archivo', openIt: 'Comprobarlo', verified: 'Comprobado: los sellos de los autores y de todos los que lo permitieron.', unverified: 'Permitida, hasta donde puede verse; aquí no se tiene la identidad de un autor y su sello no pudo comprobarse.',
    faults: {
      unreadable: 'No es un archivo cedido, o fue alterado.', too_large: 'Este archivo es demasiado grande para serlo.', permission_not_proven: 'No lleva el consentimiento de todos los que debían permitirlo.', item_missing: 'Lo permitido no está en el archivo.', item_not_its_originators: 'Lo que lleva lo escribió otro del que dice el permiso.', item_seal_broken: 'El sello de su autor no concuerda.',
      not_released_to_us: 'No nos fue cedido.', release_over: 'El permiso ha terminado.',
    },
    purposeWas: 'Para qué', noEnd: 'sin término', nothingShown: 'Rehusado: no se muestra nada.', asWritten: 'tal como lo escribió', ofPart: 'Una parte: solo se cedió el texto separable.',
  },
  publish: {
    title: 'Publicar', choose: 'Elegir lo que todos podrán leer', chooseText: 'Campo por campo: lo que no se elige queda sin publicar. Cada miembro debe consentir; después cada nodo publica por sí mismo.', field: 'Campo', value: 'Valor', valueHint: 'Esto es lo que se leerá, palabra por palabra. Acórtelo si debe mostrarse menos.', publishTitle: 'Título de la página', notBefore: 'No antes del', notBeforeHint: 'Cada nodo espera ese día según su propio reloj.',
    note: 'Nota', preview: 'Lo que todos leerán, exactamente', check: 'Verlo antes de proponer', send: 'Proponer la publicación', none: 'No se ha publicado nada de esta asociación.', list: 'Publicaciones', correct: 'Corregirla', withdraw: 'Retirarla', correction: 'Qué se corrige y por qué', withdrawText: 'Todos deben consentir. La página dirá entonces que fue retirada.', atLeastOne: 'Elija al menos un campo', publicPage: 'Página pública', situation: 'Situación', waiting: (when) => `Acordada; se publica desde el ${when}`, agreed: 'Publicada', proposed: 'Espera consentimientos', withdrawn: 'Retirada', propose: 'Publicar…', empty: 'En este campo no hay nada que publicar.',
    irrevocable: 'Lo que todos han leído no puede recuperarse.', current: 'Propuesta o acordada',
  },
}
