import type { feeds as english } from '../en/feeds.ts'
import type { Words } from '../words.ts'

export const feeds: Words<typeof english> = {
  fork: (body) => `Dos versiones de ${body}`, forkLede: 'Selló dos actos distintos con un mismo número; los propios actos lo prueban. Lo acordado antes se mantiene. Los demás pueden decir hasta qué acto retienen sus actos; desde ahí abre una serie nueva y continúa.',
  proof: 'Los dos actos', held: 'Quién retiene sus actos, y hasta cuál', member: 'Miembro', upTo: 'Retenidos hasta',
  toNumber: (n) => `el número ${n}`, none: 'ninguno de sus actos', notYet: 'todavía no', itself: 'el propio organismo',
  ours: 'Nuestra decisión', holdUpTo: (n) => `Retenemos sus actos hasta el número ${n}.`, holdNone: 'No tenemos ninguno de sus actos.',
  holdWarning: 'Lo que selle más allá no tiene efecto para nosotros hasta que abra una serie nueva desde lo que retienen los miembros. Este acto se sella y no puede retirarse.',
  hold: 'Retener sus actos', weHold: 'Nuestro organismo retiene sus actos.', awaiting: (names) => `Se espera a: ${names}.`,
  reopenTitle: 'Abrir una serie nueva de nuestros actos', reopen: 'Abrir la serie nueva',
  reopenText: 'Cada uno de los demás miembros retiene nuestros actos hasta un número. Continuamos desde el más avanzado. Lo que sellamos más allá sigue visible y no tiene efecto.',
  repaired: 'El asunto está cerrado: el organismo abrió una serie nueva, o fue excluido.',
  remove: 'Excluir a un miembro', removeText: 'Todos los demás juntos pueden excluir a un miembro sin preguntarle. Primero cada uno retiene sus actos; luego uno propone y todos los demás consienten.',
  removeLede: 'Un miembro es excluido por todos los demás juntos. No se le pregunta.', which: '¿Qué miembro?', ofTwo: 'En una asociación de dos, uno se retira con preaviso; no se excluye a nadie.',
  steps: 'Los cuatro pasos de una exclusión', stepNames: { holding: 'Retener sus actos', proposing: 'Proponer', consents: 'Consentimientos', effect: 'Efecto' },
  removeWarning: (body) => `No se pregunta a ${body}. En cuanto la exclusión surte efecto, nada de lo que selle aquí cuenta ya, lleve la fecha que lleve, y no recibe nada más. Lo que ya tiene se queda con él, y aquello en lo que consintió antes sigue obligándole y obligándonos. Solo puede volver en una asociación nueva.`,
  holdToRemove: 'Retenemos sus actos para que pueda ser excluido', holdToRemoveNote: 'Desde ahora nada de lo que selle tiene efecto para nosotros, hasta que dejemos de retenerlos o la exclusión quede en nada.',
  letGo: 'Dejar de retener sus actos', letGoNote: 'Lo que selló entretanto vuelve a tener efecto para nosotros. Es posible mientras nuestro organismo no apoye ninguna exclusión.',
  holdFirst: (names) => `Antes de poder proponerla, estos retienen también sus actos: ${names}.`, behind: (names) => `Estos los retienen menos lejos; sus nodos siguen por sí mismos: ${names}.`,
  propose: 'Proponer la exclusión', sure: 'Queremos que este organismo sea excluido y sabemos que no se le pregunta.', mustSay: 'Confírmelo primero.',
  open: 'La exclusión está propuesta:', openProposal: 'Abrir la propuesta', removed: 'Este organismo ha sido excluido.',
}
