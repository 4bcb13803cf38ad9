import type { people as english } from '../en/people.ts'
import type { Words } from '../words.ts'

export const people: Words<typeof english> = {
  title: 'Personas',
  lead: 'Quién accede a este nodo. Nada de una persona sale de él, salvo lo que firma.',
  name: 'Nombre o función',
  nameHint: 'Basta una función, y es mejor: «Responsable de asuntos internacionales».',
  office: 'Servicio',
  roles: 'Funciones',
  language: 'Idioma',
  clearance: 'Puede leer hasta',
  admit: 'Admitir y crear un enlace',
  newTitle: 'Admitir a una persona',
  renew: 'Enlace nuevo',
  linkTitle: 'Un enlace que sirve una sola vez',
  linkText: 'Válido durante 24 horas. Solo se muestra aquí y ahora; entréguelo en persona o por teléfono.',
  none: 'Todavía no se ha admitido a nadie.',
  nameMissing: 'Diga de quién se trata.',
  rolesMissing: 'Elija al menos una función.',
  table: 'Personas que acceden aquí',
  renewOf: 'Enlace nuevo para',
}
