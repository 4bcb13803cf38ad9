import type { kit as english } from '../en/kit.ts'
import type { Words } from '../words.ts'

export const kit: Words<typeof english> = {
  matrix: {
    party: 'Parte',
    article: 'Artículo',
    total: 'Aceptado',
    concordance: 'Concordancia',
    cell: (party, article, consent) => `${party}, artículo ${article}: ${consent}`,
  },
  programme: {
    activity: 'Actividad',
    where: 'Lugar',
    dates: 'Fechas',
    cost: 'Presupuesto',
    consent: 'Acuerdo',
    total: 'Total',
    hostedBy: 'Acoge:',
    toConfirm: 'Fechas por confirmar',
  },
  life: {
    done: 'hecho',
    now: 'en curso',
    ahead: 'todavía no',
    not_known: 'no se sabe',
  },
  proof: {
    title: 'El mismo registro en cada parte',
    text: 'Cada nodo guarda su propia copia sellada y calcula él mismo el código de control. Si los códigos difieren, esta página lo dice y nombra el primer acto que difiere.',
    differs: 'Los registros difieren',
    caption: 'Comparación de las copias del registro',
    party: 'Parte',
    acts: 'Actos',
    code: 'Código de control',
    seen: 'Visto por última vez',
    here: 'aquí',
    unknown: 'no se sabe',
  },
}
