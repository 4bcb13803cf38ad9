import type { PartnershipId } from '../../core/act.ts'
import type { Stage } from './stage.ts'

/** A dialogue without any instrument, and know-how asked for on one side and given on the other. */
export async function holdDialogue(stage: Stage, id: PartnershipId): Promise<void> {
  const both = [stage.body('XA'), stage.body('XC')]
  stage.at(-200)
  const format = await stage.agree(id, 'XA', ['XC'], { kind: 'format', form: 'dialogue', level: 'senior_officials', chair: 'co_chairs', participants: both, under: null, sessionsPerYear: '2' }, {
    name: { fr: 'Dialogue sur la prévention', es: 'Diálogo sobre la prevención' }, mandate: { fr: 'Échanger deux fois par an sur ce qui marche.', es: 'Intercambiar dos veces al año sobre lo que funciona.' },
  })
  const session = await stage.agree(id, 'XC', ['XA'], { kind: 'session', format, situation: 'held', date: stage.day(-190), until: null, coChairs: both, host: both[1]!, sources: [] }, {
    title: { fr: 'Dialogue, première session', es: 'Diálogo, primera sesión' }, place: 'Tresluna', attachments: [], agenda: [{ item: { fr: 'Familles', es: 'Familias' }, presenter: both[1]! }],
  })
  stage.at(-188)
  await stage.agree(id, 'XC', ['XA'], { kind: 'conclusions', session, authentic: ['fr', 'es'], conclusions: [{ kind: 'information', agendaItem: 1 }] }, {
    texts: [{ fr: 'La Miralonia souhaite s’appuyer sur l’expérience brévalienne d’accompagnement des familles.', es: 'Miralonia desea apoyarse en la experiencia brevaliana de acompañamiento a las familias.' }], attachments: [],
  })
  stage.at(-14)
  await stage.agree(id, 'XA', ['XC'], { kind: 'session', format, situation: 'planned', date: stage.day(25), until: null, coChairs: both, host: both[0]!, sources: [] }, {
    title: { fr: 'Dialogue, deuxième session', es: 'Diálogo, segunda sesión' }, place: 'Fontelbe', attachments: [], agenda: [{ item: { fr: 'Suites de la mission d’expertise', es: 'Seguimiento de la misión de expertos' }, presenter: both[1]! }],
  })
  await askForKnowHow(stage, id)
}

async function askForKnowHow(stage: Stage, id: PartnershipId): Promise<void> {
  const [brevalia, miralonia] = [stage.body('XA'), stage.body('XC')]
  stage.at(-180)
  await stage.publicly('XA', 'offer_publicly', { theme: 'families', offered: ['expert_mission', 'training'], replaces: null }, {
    title: { fr: 'Accompagnement des familles', es: 'Acompañamiento a las familias', en: 'Support to families' },
    description: { fr: 'Deux experts, français et espagnol, sur demande.', en: 'Two experts, French and Spanish, on request.' }, languages: ['fr', 'es'], attachments: [],
  })
  const request = await stage.act('XC', id, 'request_know_how', { of: [brevalia], theme: 'families', wanted: 'expert_mission', answerBy: stage.day(-165), marking: stage.marking('TLP:GREEN') }, {
    title: { es: 'Dos expertos en acompañamiento a las familias', fr: 'Deux experts en accompagnement des familles' }, need: { es: 'Formar a tres equipos locales durante dos semanas.', fr: 'Former trois équipes locales pendant deux semaines.' },
  })
  await stage.deliver('XA', 'XC')
  stage.at(-170)
  await stage.act('XA', id, 'offer_know_how', { request, theme: 'families', offered: 'expert_mission', marking: stage.marking('TLP:GREEN') }, { title: { fr: 'Deux experts, deux semaines', es: 'Dos expertos, dos semanas' }, offer: { fr: 'Une éducatrice et un médiateur.', es: 'Una educadora y un mediador.' } })
  await stage.deliver('XA', 'XC')
  const mission = await stage.agree(id, 'XC', ['XA'], {
    kind: 'activity', programme: null, type: 'expert_mission', aim: 'advise', situation: 'planned', hosts: [miralonia], from: stage.day(-140), until: stage.day(-127), datesToConfirm: false,
    costs: [{ payer: miralonia, amount: { minor: 840_000, currency: 'EUR' }, covers: 'all' }], delegations: [{ body: brevalia, role: 'expert', count: 2 }], languages: ['fr', 'es'], answers: request, sources: [],
  }, { title: { es: 'Misión de expertos: familias', fr: 'Mission d’expertise : familles' }, goal: { es: 'Formar a tres equipos locales.', fr: 'Former trois équipes locales.' }, expected: null, place: 'Tresluna', attachments: [] })
  stage.at(-120)
  const report = await stage.act('XA', id, 'report_mission', { activity: mission, marking: stage.marking('TLP:GREEN') }, {
    summary: { fr: 'Trois équipes formées, quarante agents.', es: 'Tres equipos formados, cuarenta agentes.' },
    recommendations: [{ fr: 'Ouvrir un lieu neutre par ville.', es: 'Abrir un lugar neutral por ciudad.' }, { fr: 'Mesurer à six mois.', es: 'Medir a los seis meses.' }], attachments: [],
  })
  await stage.act('XC', id, 'report_activity', { activity: mission, outcome: 'held', from: stage.day(-140), until: stage.day(-127), participants: 40, marking: stage.marking('TLP:GREEN') }, {
    delivered: { es: 'Dos semanas, tres equipos.', fr: 'Deux semaines, trois équipes.' }, result: { es: 'Los tres equipos reciben a familias desde entonces.', fr: 'Les trois équipes reçoivent des familles depuis.' },
    evidence: { es: 'Registro de citas, sin nombres.', fr: 'Registre des rendez-vous, sans noms.' }, attachments: [],
  })
  await stage.deliver('XA', 'XC')
  stage.at(-8)
  await stage.act('XC', id, 'report_use', { of: report, outcome: 'adopted', on: stage.day(-10), marking: stage.marking('TLP:GREEN') }, { account: { es: 'Dos ciudades han abierto un lugar neutral.', fr: 'Deux villes ont ouvert un lieu neutre.' }, changed: null })
  await stage.act('XC', id, 'request_know_how', { of: [brevalia], theme: 'evaluation', wanted: 'advice', answerBy: stage.day(12), marking: stage.marking('TLP:GREEN') }, { title: { es: 'Consejo para evaluar a seis meses', fr: 'Conseil pour évaluer à six mois' }, need: { es: 'Qué medir y con quién.', fr: 'Que mesurer, et avec qui.' } })
  const declined = await stage.act('XA', id, 'request_know_how', { of: [miralonia], theme: 'online_content', wanted: 'training', answerBy: stage.day(-2), marking: stage.marking('TLP:GREEN') }, { title: { fr: 'Formation : contenus en ligne', es: 'Formación: contenidos en línea' }, need: { fr: 'Une journée pour huit agents.', es: 'Una jornada para ocho agentes.' } })
  await stage.deliver('XA', 'XC')
  stage.at(-3)
  await stage.act('XC', id, 'decline_request', { request: declined }, { reason: { es: 'El equipo no está disponible este semestre.', fr: 'L’équipe n’est pas disponible ce semestre.' } })
  await stage.deliver('XA', 'XC')
}
